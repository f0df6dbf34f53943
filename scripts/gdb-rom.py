"""Debugs the test ROM "long" on its way from real to long mode; run by gdb with its own Python.

Environment: GDB_SOCKET, the emulator's socket. Prints "ok WHAT" for each check.
"""

import os
import re
import sys
import traceback

import gdb

MODES = ["real", "protected16", "protected32", "compatibility", "long64"]


def run(command):
    return gdb.execute(command, to_string=True)


def register(name):
    return int(gdb.parse_and_eval("$" + name)) & (1 << 64) - 1


def check(condition, what, detail=""):
    if not condition:
        raise AssertionError(f"{what} {detail}")
    print(f"ok {what}", flush=True)


def packet(text):
    return re.search(r'received: "(.*)"', run("maintenance packet " + text))[1]


def console(command):
    return run("monitor " + command)


def main():
    run("set pagination off")
    run("set confirm off")
    run("set architecture i386:x86-64")
    run("target remote " + os.environ["GDB_SOCKET"])
    check(register("rip") == 0xFFF0 and register("cs") == 0xF000, "stands at the reset vector")
    check(register("cs_base") == 0xFFFF0000 if "cs_base" in run("info registers") else True, "reset base")
    check("fffffff0" in console("u $pc 1"), "the console disassembles 16-bit code")
    check("CPU#0" in run("info threads"), "threads are processors")

    console("break mode")
    mode = "real"
    seen = [mode]
    while mode != "long64":
        text = run("continue")
        found = re.search(r"mode from (\w+) to (\w+)", text)
        check(found is not None and found[1] == mode, f"continues to a change from {mode}", text)
        mode = found[2]
        seen.append(mode)
        paging, long = register("cr0") >> 31 & 1, register("efer") >> 10 & 1
        check(register("cr0") & 1 == (mode != "real"), f"cr0.PE in {mode}")
        check(long == (mode in ("compatibility", "long64")) and paging >= long, f"efer in {mode}")
        before = register("rip")
        ours = re.search(r"RIP=(\w+).* CPL=0", console("info registers"))
        check(int(ours[1], 16) == before, f"gdb and the console agree in {mode}")
        for _ in range(3):
            if mode == "compatibility":
                break
            expected = re.findall(r"^\s*(?:=> )?([0-9a-f]+)", console("u $pc 2"), re.M)
            code = console("u $pc 1")
            run("stepi")
            if not re.search(r"\b(j\w+|call|ret\w*|loop\w*|int\w*)\b", code):
                check(int(console("p pc").split()[0]) == int(expected[1], 16), f"steps in {mode}", code)
    check(seen == [m for m in MODES if m in seen] and len(seen) >= 4, "modes came in order", seen)
    console("delete all")

    start = register("rip")
    length = int(re.findall(r"^\s*([0-9a-f]+)", console("u $pc 4"), re.M)[-1], 16)
    run(f"hbreak *{length:#x}")
    run("continue")
    check(register("rip") == length, "a hardware breakpoint in 64-bit code")
    run("delete")

    run("set $r15 = 0x1122334455667788")
    run("set $xmm3.v2_int64[1] = 0x77")
    run("set $k_gs_base = 0x5000")
    check("R15=1122334455667788" in console("info registers"), "registers are written")
    check("0000000000000077" in console("info registers sse"), "vector registers are written")
    check("KERNEL_GS_BASE 0000000000005000" in console("info registers msr"), "and k_gs_base")
    for name in ("fctrl", "mxcsr", "zmm31", "k7", "fs_base", "gs_base", "dr7", "cr8", "st7"):
        run("p $" + name)
    check(True, "all groups of registers are there")

    walk = console("page $pc")
    physical = int(re.search(r"physical ([0-9a-f]+)", walk)[1], 16)
    linear = packet(f"m{register('rip'):x},8")
    check(packet("Qqemu.PhyMemMode:1") == "OK" and packet("qqemu.PhyMemMode") == "1",
          "physical memory mode is switched on")
    check(packet(f"m{physical:x},8") == linear, "and shows the same code")
    check(packet("Qqemu.PhyMemMode:0") == "OK", "and off")
    check("c" in packet("vCont?") and "r" in packet("vCont?"), "vCont with ranges")
    at = register("rip")
    bytes_there = ", ".join("0x" + linear[i:i + 2] for i in range(0, 16, 2))
    found = run(f"find /b {at - 16:#x}, {at + 64:#x}, {bytes_there}")
    check(f"{at:#x}" in found, "memory is searched", found)

    # Other words and rubbish change nothing.
    for text in ("zz", "Z9,0,0", "vCont;q", "m", "P", "Hg99", "qXfer:features:read:x:0,10"):
        run("maintenance packet " + text)
    check(register("rip") == at, "rubbish changes nothing")
    text = run("continue")
    check("exited with code 041" in text, "the ROM ends as it would alone", text)


try:
    main()
except Exception:
    traceback.print_exc()
    sys.stderr.flush()
    gdb.execute("quit 1")

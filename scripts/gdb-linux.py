"""Debugs a booting Linux kernel; run by gdb with its own Python (gdb -nx -batch -x FILE).

Environment: GDB_SOCKET, the emulator's socket; KALLSYMS, a file of ADDRESS TYPE NAME lines.
Prints "ok WHAT" for each check; the first that fails ends gdb with status 1.
"""

import os
import re
import sys
import traceback

import gdb

STEPS = 1000


def run(command):
    return gdb.execute(command, to_string=True)


def register(name):
    return int(gdb.parse_and_eval("$" + name)) & (1 << 64) - 1


def check(condition, what, detail=""):
    if not condition:
        raise AssertionError(f"{what} {detail}")
    print(f"ok {what}", flush=True)


def symbols(path):
    found = {}
    with open(path, encoding="latin-1") as file:
        for line in file:
            match = re.match(r"([0-9a-f]{16}) [a-zA-Z] (\S+)\s*$", line)
            if match:
                found.setdefault(match[2], int(match[1], 16))
    return found


def instruction_at(address):
    """Its length and text."""
    architecture = gdb.selected_frame().architecture()
    entry = architecture.disassemble(address, count=1)[0]
    return entry["length"], entry["asm"]


def step_and_compare():
    """One step; what the instruction says must agree with what the registers do."""
    before, stack = register("rip"), register("rsp")
    length, text = instruction_at(before)
    run("stepi")
    after, stack_after = register("rip"), register("rsp")
    words = text.split()
    name = words[0]
    if name in ("rep", "repz", "repnz", "lock", "cs", "ds", "notrack", "bnd"):
        name = words[1] if len(words) > 1 else name
        if words[0].startswith("rep") and after == before:
            return
    if name.startswith("j"):
        target = re.search(r"0x[0-9a-f]+", text)
        allowed = {before + length} | ({int(target[0], 16)} if target else {after})
        check_silently(after in allowed, f"{before:#x}: {text} went to {after:#x}")
    elif name.startswith(("call", "ret", "iret", "syscall", "sysret", "int")):
        if name.startswith("call"):
            check_silently(stack_after == stack - 8, f"{text}: rsp {stack_after:#x}")
    else:
        check_silently(after == before + length, f"{before:#x}: {text} went to {after:#x}")
        if name.startswith("push"):
            check_silently(stack_after == stack - 8, f"{text}: rsp {stack_after:#x}")
        elif name.startswith("pop"):
            check_silently(stack_after == stack + 8 or "%rsp" in text, f"{text}: {stack_after:#x}")


def check_silently(condition, detail):
    if not condition:
        raise AssertionError(detail)


def main():
    names = symbols(os.environ["KALLSYMS"])
    start, jiffies, idle = (names[name] for name in ("start_kernel", "jiffies_64", "cpu_startup_entry"))
    run("set pagination off")
    run("set confirm off")
    run("set architecture i386:x86-64")
    run("target remote " + os.environ["GDB_SOCKET"])

    run(f"hbreak *{start:#x}")
    run("continue")
    check(register("rip") == start, "hardware breakpoint at start_kernel", hex(register("rip")))
    check(register("efer") & 0x500 == 0x500, "efer says long mode")
    check(register("cr0") & 1 << 31 and register("cr3"), "cr0 says paging, cr3 is set")
    all_registers = run("info registers")
    check("k_gs_base" in all_registers and "cr8" in all_registers, "system registers are shown")
    vectors = run("info all-registers")
    check("zmm31" in vectors and "mxcsr" in vectors, "vector registers are shown")
    ours = run("monitor info registers")
    check(f"RIP={start:016x}" in ours, "the console agrees with gdb")
    walk = run("monitor page $rip")
    check("PML4E" in walk and "physical" in walk, "page walk of start_kernel")
    physical = re.search(r"physical ([0-9a-f]+)", walk)[1]
    linear_bytes = run(f"monitor x/16xb {start:#x}").split(":")[1]
    physical_bytes = run(f"monitor xp/16xb 0x{physical}").split(":")[1]
    check(linear_bytes == physical_bytes, "linear and physical views agree")
    run("delete")

    for _ in range(STEPS):
        step_and_compare()
    check(True, f"{STEPS} steps agree with the disassembly")

    run(f"break *{idle:#x}")
    run("continue")
    check(register("rip") == idle, "software breakpoint at cpu_startup_entry")
    run("delete")

    read = lambda: int(gdb.parse_and_eval(f"*(unsigned long *){jiffies:#x}"))
    before = read()
    run(f"watch *(unsigned long *){jiffies:#x}")
    stops = []
    gdb.events.stop.connect(stops.append)
    run("continue")
    hit = getattr(stops[-1], "breakpoint", None)
    check(hit is not None and hit.type == gdb.BP_HARDWARE_WATCHPOINT, "watchpoint on jiffies")
    check(read() == before + 1, "jiffies has gone up by one", f"{before} {read()}")
    run("delete")
    check(STEPS and "\n" in run("monitor stack 8"), "the stack can be read")
    run("detach")
    check(True, "detached")


try:
    main()
except Exception:
    traceback.print_exc()
    sys.stderr.flush()
    # Leaving without `detach` must be harmless too.
    gdb.execute("quit 1")

"""Steps a booting Linux kernel forwards and back; run by gdb with its own Python.

Environment: GDB_SOCKET, the emulator's socket; KALLSYMS, a file of ADDRESS TYPE NAME lines.
Prints "ok WHAT" for each check; the first that fails ends gdb with status 1.
"""

import os
import re
import sys
import time
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


def state():
    return run("info all-registers"), run("monitor digest")


def main():
    names = symbols(os.environ["KALLSYMS"])
    start, jiffies, idle = (names[name] for name in ("start_kernel", "jiffies_64", "cpu_startup_entry"))
    run("set pagination off")
    run("set confirm off")
    run("set architecture i386:x86-64")
    run("target remote " + os.environ["GDB_SOCKET"])

    run(f"hbreak *{start:#x}")
    run("continue")
    check(register("rip") == start, "breakpoint at start_kernel", hex(register("rip")))
    trace = run("backtrace 4")
    callers = [int(address, 16) for address in re.findall(r"0x([0-9a-f]{16})", trace)]
    check(callers and all(at >> 40 == 0xFFFFFF for at in callers[:1]), "backtrace", trace)
    check(callers[0] == start and "0xffffffff" in trace, "the backtrace is the kernel's", trace)
    run("delete")

    before = state()
    run(f"stepi {STEPS}")
    ahead = state()
    check(ahead != before and register("rip") != start, f"{STEPS} steps forward")
    begun = time.monotonic()
    run(f"reverse-stepi {STEPS}")
    taken = time.monotonic() - begun
    after = state()
    check(after[0] == before[0], f"{STEPS} steps back: all registers are the same")
    check(after[1] == before[1], "so are devices and memory, bit for bit",
          f"\n{before[1]}{after[1]}")
    print(f"   {taken / STEPS * 1000:.2f} ms for each step back", flush=True)
    run(f"stepi {STEPS}")
    check(state() == ahead, "and forward again")

    # The tick: a watchpoint forwards, then backwards to the same writes.
    run(f"break *{idle:#x}")
    run("continue")
    check(register("rip") == idle, "breakpoint at cpu_startup_entry")
    run("delete")
    read = lambda: int(gdb.parse_and_eval(f"*(unsigned long *){jiffies:#x}"))
    first = read()
    run(f"watch *(unsigned long *){jiffies:#x}")
    stops = []
    gdb.events.stop.connect(stops.append)
    run("continue")
    run("continue")
    hit = getattr(stops[-1], "breakpoint", None)
    check(hit is not None and hit.type == gdb.BP_HARDWARE_WATCHPOINT, "watchpoint on jiffies")
    check(read() == first + 2, "jiffies went up twice", f"{first} {read()}")
    begun = time.monotonic()
    run("reverse-continue")
    check(read() == first + 1, "reverse-continue undoes one write", f"{first} {read()}")
    run("reverse-continue")
    check(read() == first, "and the other", f"{first} {read()}")
    print(f"   {(time.monotonic() - begun) / 2 * 1000:.0f} ms for each reverse-continue", flush=True)
    run("delete")
    begun = time.monotonic()
    run(f"hbreak *{start:#x}")
    run("reverse-continue")
    check(register("rip") == start, "reverse-continue to start_kernel", hex(register("rip")))
    print(f"   {time.monotonic() - begun:.2f} s back to start_kernel", flush=True)
    run("delete")
    run("reverse-continue")
    check("at 0 instructions" in run("monitor history"), "reverse-continue to the beginning")
    run("detach")
    check(True, "detached")


try:
    main()
except Exception:
    traceback.print_exc()
    sys.stderr.flush()
    # Leaving without `detach` must be harmless too.
    gdb.execute("quit 1")

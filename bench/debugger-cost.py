#!/usr/bin/env python3
"""What the debugger costs while nobody uses it, and what a recording costs.

  bench/debugger-cost.py [--pairs N] [--callgrind] PROGRAM ROM-FOLDER GUEST-FOLDER

Unused: host instructions (valgrind's callgrind) by source file in runs of test ROMs without any
option of the debugger; those of its files are its cost, also where they are inlined in others.
Recording: the same boot of Linux up to a panic, with and without --record, in turn; medians of
processor time, or with --callgrind the host instructions (exact, and takes half an hour).
"""

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile

# What is there for debuggers, traces, recordings and nothing else.
OURS = re.compile(r"Sources/(Machine/(Debugger|Replay|Snapshot)/|IEM/Tracing/|Frontend/Shared/"
                  r"(GDBRemote|DebuggerConsole)/|IEM/Execution/DebugPoints|IEM/Memory/GuestMemory\+Journal)")
ROMS = ("long", "rights", "selfmodify")


def self_cost(path):
    """Host instructions by source file of a callgrind file."""
    names, costs, file, skip = {}, {}, "", False
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = re.match(r"(fl|fi|fe)=(\(\d+\))(?: (.*))?", line)
            if match:
                if match[3]:
                    names[match[2]] = match[3].strip()
                file = names.get(match[2], "?")
            elif line.startswith("cfi=") or line.startswith("cfl="):
                match = re.match(r"cf[il]=(\(\d+\))(?: (.*))?", line)
                if match and match[2]:
                    names[match[1]] = match[2].strip()
            elif line.startswith("calls="):
                skip = True  # The next line is what the callee cost.
            elif line[:1] in "0123456789+-*":
                words = line.split()
                if not skip and len(words) > 1:
                    costs[file] = costs.get(file, 0) + int(words[1])
                skip = False
    return costs


def callgrind(folder, name, command):
    out = os.path.join(folder, name)
    subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, *command],
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return self_cost(out)


def unused(options, folder):
    print("| ROM | host instructions | the debugger's | share | of these in its largest file |")
    print("| --- | ---: | ---: | ---: | --- |")
    for rom in ROMS:
        costs = callgrind(folder, rom, [
            options.program, "--engine", "iem", "--bios", f"{options.roms}/{rom}.rom", "--cpu", "max",
            "--serial", "none", "--debugcon", "none", "--on-triple-fault", "reset"])
        total = sum(costs.values())
        mine = {os.path.basename(file): cost for file, cost in costs.items() if OURS.search(file)}
        most = max(mine.items(), key=lambda item: item[1], default=("none", 0))
        print(f"| {rom} | {total:,} | {sum(mine.values()):,} | {sum(mine.values()) / total:.2%} | "
              f"{most[0]} {most[1] / total:.2%} |", flush=True)


def recording(options, folder):
    guest = options.guest
    boot = [options.program, "--kernel", f"{guest}/vmlinuz", "--initrd", f"{guest}/initrd",
            "--memory", "256", "--append", "console=ttyS0,115200 nokaslr rdinit=/nonesuch panic=-1",
            "--no-reboot", "--deterministic", "--serial", "none"]
    record = ["--record", os.path.join(folder, "recording")]
    if options.callgrind:
        plain, recorded = (sum(callgrind(folder, "boot", boot + more).values())
                           for more in ([], record))
        print(f"boot: {plain:,} host instructions, recorded {recorded:,}: {recorded / plain - 1:+.2%}")
        return
    times = {"plain": [], "recorded": []}
    for pair in range(options.pairs):
        kinds = [("plain", []), ("recorded", record)]
        for name, more in kinds if pair % 2 == 0 else reversed(kinds):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(boot + more, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    plain, recorded = (statistics.median(times[name]) for name in ("plain", "recorded"))
    for name, values in times.items():
        print(f"{name}: " + " ".join(f"{value:.2f}" for value in values) + " s")
    print(f"medians of processor time {plain:.2f} s and {recorded:.2f} s: {recorded / plain - 1:+.1%}; "
          f"smallest {min(times['recorded']) / min(times['plain']) - 1:+.1%}; "
          f"the recording has {os.path.getsize(record[1])} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--callgrind", action="store_true")
    parser.add_argument("--only", choices=["unused", "recording"])
    parser.add_argument("program")
    parser.add_argument("roms")
    parser.add_argument("guest")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.only != "recording":
            unused(options, folder)
        if options.only != "unused":
            recording(options, folder)


if __name__ == "__main__":
    main()

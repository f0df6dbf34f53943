#!/usr/bin/env python3
"""Asks the console of a booting Linux who wrote last, and steps it back, and takes the time.

  scripts/test-last-write.py [--timeout S] PROGRAM GUEST-FOLDER KALLSYMS

Stands 10 s of guest time (1,000,000,000 instructions) after power-on, so that an answer "nobody"
has looked through all of a window of 10 s. Status: 0 all well, 1 a check failed. Times are shown,
not judged, but for a limit ten times as high as what is wanted.
"""

import argparse
import importlib
import os
import re
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
console = importlib.import_module("test-console")
Console, Failure, check = console.Console, console.Failure, console.check

WINDOW = 1_000_000_000


def processor_seconds(link):
    with open(f"/proc/{link.process.pid}/stat", encoding="ascii") as file:
        words = file.read().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


class Times:
    """Of a command: wall and processor time."""

    def __init__(self, link, command):
        wall, busy = time.monotonic(), processor_seconds(link)
        self.text = link.ask(command)
        self.wall = time.monotonic() - wall
        self.busy = processor_seconds(link) - busy

    def __str__(self):
        return f"{self.wall:.2f} s, of these {self.busy:.2f} s busy"


def count(link):
    return int(re.search(r"at (\d+) instructions", link.ask("history"))[1])


def go_to(link, target):
    """Forward by running there, or back."""
    if count(link) < target:
        link.ask("delete all")
        link.ask(f"break count {target}")
        link.go()
        link.ask("delete all")
    else:
        link.ask(f"goto {target}")
    check(count(link) == target, f"stands at {target:,} instructions", count(link))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("program")
    parser.add_argument("guest")
    parser.add_argument("symbols")
    options = parser.parse_args()
    with open(options.symbols, encoding="latin-1") as file:
        jiffies = int(re.search(r"^([0-9a-f]{16}) . jiffies_64$", file.read(), re.M)[1], 16)
    folder = tempfile.mkdtemp()
    link = None
    try:
        link = Console(
            options, folder, "linux", "--kernel", f"{options.guest}/vmlinuz", "--initrd",
            f"{options.guest}/initrd", "--memory", "256", "--append", "console=ttyS0,115200 nokaslr",
            "--deterministic", "--serial", "none", "--symbols", options.symbols, "-S")
        # Far enough for the kernel to have booted; the past is kept.
        for place, name in ((WINDOW, "early"), (5 * WINDOW, "late")):
            go_to(link, place)
            times = Times(link, "reverse-step")
            check(count(link) == place - 1, f"a step back, {name}: {times}", times.text)
            check(times.busy < 1, "  which is soon")
            steps = [Times(link, "reverse-step").wall for _ in range(50)]
            check(count(link) == place - 51, f"50 more, the slowest {max(steps) * 1000:.0f} ms")
        times = Times(link, f"last-write {jiffies:#x} 8")
        check("written by processor 0" in times.text, f"who wrote jiffies last: {times}", times.text)
        go_to(link, WINDOW)
        # Bytes that nobody has written, in pages that are written all the time.
        for what, address in (("jiffies' page", (jiffies & ~0xFFF) + 0xFF8), ("the stack", "($rsp&~0xfff)+8")):
            address = address if isinstance(address, str) else f"{address:#x}"
            times = Times(link, f"last-write {address} 1")
            check("written by" in times.text or "nobody wrote" in times.text,
                  f"the last write within 10 s, {what}: {times}", times.text)
            check(times.busy < 50, "  which is soon")
            link.ask(f"goto {WINDOW}")
        print("ok all")
    except (Failure, OSError, TypeError) as error:
        print(f"FAILED {error}")
        sys.exit(1)
    finally:
        if link:
            link.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

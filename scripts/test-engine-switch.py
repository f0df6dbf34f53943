#!/usr/bin/env python3
"""Boots Linux twice, on IEM alone and with the engine changed many times, and compares.

  scripts/test-engine-switch.py [OPTION]... PROGRAM GUEST-FOLDER

  --switches N    changes of the engine, spread over the boot and the commands (100)
  --timeout S     seconds that each boot may take (900)
  --output DIR    where the transcripts go (out/test/engine-switch)
  --short         20 changes, and two commands

The control socket's `engine` command changes the engine, IEM to KVM and back. What the guest prints
must be the same in both boots, but for what differs between any two boots: time stamps, measured
speeds and addresses, and lines that the kernel's threads print in no fixed order. Checksums that
the guest computes must be those of the host.

Status: 0 the same, 1 not, 2 usage, 3 skipped (/dev/kvm does not open).
"""

import argparse
import difflib
import hashlib
import json
import os
import re
import select
import socket
import subprocess
import sys
import tempfile
import time

PROMPT = "demo# "
READY = "DEMO-GUEST-READY"


def checksum(block, count):
    """Of `count` blocks of zeros."""
    return hashlib.md5(bytes(block * count)).hexdigest()


def commands():
    """(command, what its output must contain)"""
    return [
        ("dd if=/dev/zero bs=64k count=32 2>/dev/null | md5sum", checksum(65536, 32)),
        ("seq 1 20000 | sha256sum",
         hashlib.sha256("".join(f"{n}\n" for n in range(1, 20001)).encode()).hexdigest()),
        ("md5sum /bin/busybox", None),
        ("i=0; s=0; while [ $i -lt 3000 ]; do i=$((i+1)); s=$((s+i*i)); done; echo sum-$s.",
         f"sum-{sum(n * n for n in range(1, 3001))}."),
        ("awk 'BEGIN { for (i = 1; i < 2000; i++) s += sin(i) / i; printf \"float-%.12f\\n\", s }'",
         "float-"),
        ("ls -la /bin | md5sum", None),
    ]


class Control:
    """The control socket."""

    def __init__(self, path, limit):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(120)
        while True:
            try:
                self.socket.connect(path)
                break
            except OSError:
                if time.monotonic() > limit:
                    raise
                time.sleep(0.05)
        self.file = self.socket.makefile("rw", encoding="utf-8")

    def ask(self, **request):
        self.file.write(json.dumps(request) + "\n")
        self.file.flush()
        while True:
            line = self.file.readline()
            if not line:
                raise SystemExit("the emulator closed its control socket")
            reply = json.loads(line)
            if "event" in reply:
                continue
            if not reply["ok"]:
                raise SystemExit(reply["error"])
            return reply["result"]


# Never: the machine starts on IEM and has KVM too. So both boots are given the processor that KVM
# can give, and CPUID says the same.
NEVER = str(1 << 62)


def boot(options, name, switches):
    """One boot; returns what the guest printed."""
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "control")
    arguments = [
        options.program, "--kernel", os.path.join(options.guest, "vmlinuz"),
        "--initrd", os.path.join(options.guest, "initrd"),
        "--append", "console=ttyS0,115200 nokaslr", "--memory", "256", "--serial", "stdio",
        "--cpu", options.cpu, "--stats", "--engine", "iem", "--engine-switch-after", NEVER, "--control", "unix:" + path]
    errors = open(os.path.join(options.output, name + ".err"), "wb")
    process = subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
    output = bytearray()
    deadline = time.monotonic() + options.timeout
    done = 0
    try:
        control = Control(path, deadline)
        # Each stretch of work is given its share of the changes.
        work = [(None, READY)]
        work += commands()[:2] if options.short else commands()
        share = -(-switches // len(work))
        next_use = "kvm"
        for command, wanted in work:
            if command is not None:
                process.stdin.write(command.encode() + b"\n")
                process.stdin.flush()
            start = len(output)
            finished = False
            left = min(share, switches - done)
            next_change = 0.0
            while not finished or left > 0:
                now = time.monotonic()
                if now > deadline:
                    raise SystemExit(f"{name}: no end of {command or 'the boot'} in time")
                if left > 0 and now >= next_change:
                    control.ask(command="engine", use=next_use)
                    next_use = "kvm" if next_use == "iem" else "iem"
                    done += 1
                    left -= 1
                    next_change = time.monotonic() + options.interval
                if select.select([process.stdout], [], [], 0.02)[0]:
                    data = os.read(process.stdout.fileno(), 65536)
                    if not data:
                        raise SystemExit(f"{name}: the emulator ended")
                    output += data
                # Without the shell's questions to the terminal.
                text = re.sub(r"\x1b\[[0-9]*n", "", output[start:].decode("utf-8", "replace"))
                if command is None:
                    finished = wanted in text and PROMPT in text.partition(wanted)[2]
                else:
                    finished = text.rstrip("\r\n ").endswith(PROMPT.strip()) and "\n" in text
            if wanted and wanted not in output[start:].decode("utf-8", "replace"):
                raise SystemExit(f"{name}: {command}: no {wanted}")
        if switches:
            told = control.ask(command="engine")
            if told["switches"] < switches:
                raise SystemExit(f"{name}: {told['switches']} changes, {switches} wanted")
            control.ask(command="engine", use="iem")
        process.stdin.write(b"poweroff -f\n")
        process.stdin.flush()
        while True:
            data = os.read(process.stdout.fileno(), 65536)
            if not data:
                break
            output += data
        status = process.wait(60)
        if status != 0:
            raise SystemExit(f"{name}: exit status {status}")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        with open(os.path.join(options.output, name + ".txt"), "wb") as file:
            file.write(output)
    return output.decode("utf-8", "replace").replace("\r", "")


def visible(text):
    """Lines without what two boots of one machine may differ in."""
    lines = []
    for line in text.split("\n"):
        line = re.sub(r"^\[ *[0-9.]+\] ", "", line)
        line = re.sub(r"\b[0-9]+\.[0-9]+ (BogoMIPS|MHz)", r"N \1", line)
        line = re.sub(r"(lpj=|Detected |calibration |freq: )[0-9.]+", r"\1N", line)
        line = re.sub(r"[0-9a-f]{2} of [0-9]+ .s|[0-9]+ (ns|us|usecs|ms|secs)\b", "N", line)
        line = re.sub(r"\b0x[0-9a-f]+\b|\b[0-9a-f]{16}\b", "X", line)
        line = re.sub(r"\d\d:\d\d(:\d\d)?|\d{4}-\d\d-\d\d", "T", line)
        line = re.sub(r"\(\d{9,}\)|audit\([0-9.:]+\)", "(T)", line)
        line = re.sub(r"\b\d+K/\d+K|\b\d+K\b|\b\d+ kB|\b\d+ pages", "K", line)
        if line.strip() and not VARYING.search(line):
            lines.append(line.rstrip())
    return lines


# Lines about how fast the machine turned out to be, and about what woke up first.
VARYING = re.compile(
    r"tsc:|clocksource:|Calibrating|random: |sched_clock|input: |rtc_cmos|BogoMIPS|"
    r"raid6|xor: |crng|workingset|hrtimer|Refined|jitter|evm:|Unstable clock")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("guest")
    parser.add_argument("--switches", type=int, default=100)
    parser.add_argument("--timeout", type=float, default=900)
    parser.add_argument("--interval", type=float, default=0.05, help="least seconds between two")
    parser.add_argument("--cpu", default="max")
    parser.add_argument("--output", default="out/test/engine-switch")
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    if options.short:
        options.switches = 20
    try:
        os.close(os.open("/dev/kvm", os.O_RDWR | os.O_CLOEXEC))
    except OSError as error:
        print(f"skipped: /dev/kvm does not open: {error.strerror}")
        return 3
    os.makedirs(options.output, exist_ok=True)
    began = time.monotonic()
    alone = boot(options, "alone", 0)
    middle = time.monotonic()
    changed = boot(options, "changed", options.switches)
    ended = time.monotonic()
    print(f"alone {middle - began:.1f} s, with {options.switches} changes {ended - middle:.1f} s")
    one, other = visible(alone), visible(changed)
    if sorted(one) == sorted(other):
        order = "" if one == other else ", in another order"
        print(f"{len(one)} lines, the same{order}")
        return 0
    for line in difflib.unified_diff(sorted(one), sorted(other), "alone", "changed", "", 0):
        print(line.rstrip())
    return 1


if __name__ == "__main__":
    sys.exit(main())

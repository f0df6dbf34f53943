#!/usr/bin/env python3
"""Records a guest with typed keys, a disk write and a mouse drag, and replays it.

  scripts/test-replay.py [--short] [--runs N] [--timeout S] [--output FOLDER] PROGRAM GUEST-FOLDER

Each replay must give the same screen, the same serial bytes and the same digest of processors,
devices (the display among them) and memory; one more runs on the reference tier. Also: a truncated and a damaged recording
and a changed disk are answered with one line, and an idle guest's recording stays small. --short:
a boot without Linux, for CI. Status: 0 all well, 1 a step failed, 2 usage.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import importlib

control = importlib.import_module("test-control")
Failure, check = control.Failure, control.check


class Run:
    """One run of the emulator with a control socket."""

    def __init__(self, options, folder, name, arguments):
        self.options = options
        self.serial = os.path.join(folder, name + ".serial")
        self.log = os.path.join(options.output, "replay-" + name + ".log")
        self.path = os.path.join(folder, name + ".sock")
        self.started = time.monotonic()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [options.program, *arguments, "--serial", "file:" + self.serial,
                 "--control", "unix:" + self.path],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def connect(self):
        self.control = control.Control(self.path, self.started + self.options.timeout)
        return self.control

    def wait(self, patience=1):
        limit = self.options.timeout * patience
        try:
            return self.process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure(f"no end in {limit} s: {self.log}") from None

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()

    def serial_bytes(self):
        with open(self.serial, "rb") as file:
            return file.read()


class Test:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.started = time.monotonic()
        self.recording = os.path.join(folder, "run.rec")
        self.disk = os.path.join(folder, "disk.img")
        guest = options.guest
        with open(self.disk, "wb") as file:
            file.write(os.urandom(512) * 2048)
        if options.short:
            self.machine = ["--demo", "--memory", "32", "--disk", self.disk]
        else:
            self.machine = [
                "--kernel", f"{guest}/vmlinuz", "--initrd", f"{guest}/initrd", "--memory", "256",
                "--append", "console=ttyS0,115200 console=tty0", "--disk", self.disk]

    def say(self, text):
        print(f"{time.monotonic() - self.started:6.1f} s  {text}", flush=True)

    def play(self, run):
        link = run.connect()
        if self.options.short:
            link.ask("wait-for-text", text="DEMO-ROM-READY", timeoutSeconds=self.options.timeout)
            link.ask("type-text", text="replay 123")
        else:
            link.ask("wait-for-text", text="demo#", timeoutSeconds=self.options.timeout)
            link.ask("type-text", text="echo typed-$((40+2)); dd if=/dev/urandom of=/dev/sda bs=4k "
                     "count=8 conv=fsync; md5sum /dev/sda\n")
            link.ask("wait-for-text", pattern=r"^[0-9a-f]{32}  /dev/sda",
                     timeoutSeconds=self.options.timeout)
        link.ask("mouse", dx=10, dy=5, buttons=["left"])
        for _ in range(5):
            link.ask("mouse", dx=7, dy=-3, buttons=["left"])
        link.ask("mouse", buttons=[])
        time.sleep(0.3)
        link.ask("quit")

    def record(self):
        before = hashlib.md5(open(self.disk, "rb").read()).digest()
        run = Run(self.options, self.folder, "record", ["--record", self.recording, *self.machine])
        try:
            self.play(run)
            check(run.wait() == 0, f"recording failed: {run.said()}")
        finally:
            run.kill()
        check(hashlib.md5(open(self.disk, "rb").read()).digest() == before,
              "the recording changed the disk image")
        self.serial = run.serial_bytes()
        check(b"DEMO-ROM-READY" in self.serial if self.options.short else self.serial,
              "nothing came out at the serial port")
        self.say(f"recorded: {os.path.getsize(self.recording)} bytes, "
                 f"{len(self.serial)} serial bytes")

    def replay(self, name, *more, patience=1):
        begun = time.monotonic()
        run = Run(self.options, self.folder, name,
                  ["--replay", self.recording, *self.machine, *more])
        try:
            status = run.wait(patience)
        finally:
            run.kill()
        text = run.said()
        found = re.search(r"replay: (as recorded.*)", text)
        check(status == 0 and found, f"{name}: status {status}: {text}")
        check(run.serial_bytes() == self.serial, f"{name}: other bytes at the serial port")
        return found[1], time.monotonic() - begun

    def replays(self):
        first = None
        for number in range(self.options.runs):
            result, seconds = self.replay(f"replay-{number + 1}")
            first = first or result
            check(result == first, f"replay {number + 1} ended as {result}, the first as {first}")
            self.say(f"replay {number + 1} of {self.options.runs}: the same ({seconds:.1f} s)")
        self.say(first)
        return first

    def refusal(self, name, pattern, *arguments):
        result = subprocess.run([self.options.program, *arguments], stdin=subprocess.DEVNULL,
                                capture_output=True, text=True, timeout=self.options.timeout)
        lines = [line for line in result.stderr.splitlines() if "engine:" not in line]
        check(len(lines) == 1 and re.search(pattern, lines[0]), f"{name}: {result.stderr!r}")
        self.say(f"{name}: {lines[0].split(': ', 1)[1][:100]}")
        return result.returncode

    def refusals(self):
        with open(self.recording, "rb") as file:
            data = file.read()
        bad = os.path.join(self.folder, "bad.rec")

        def write(content):
            with open(bad, "wb") as file:
                file.write(content)

        arguments = ["--replay", bad, *self.machine, "--serial", "none"]
        write(b"nonsense")
        check(self.refusal("garbage", "is not a recording", *arguments) == 2, "status")
        write(data[:40])
        check(self.refusal("a cut header", "header is damaged", *arguments) == 2, "status")
        write(data[:-30])
        check(self.refusal("a cut recording", "ends in the middle", *arguments) == 0, "status")
        write(data)
        check(self.refusal("another memory size", "--memory is not as recorded", *arguments,
                           "--memory", "64") == 2, "status")
        with open(self.disk, "r+b") as file:
            file.seek(1000)
            file.write(b"changed")
        check(self.refusal("a changed disk", "--hda is not as recorded", *arguments) == 2, "status")

    def idle(self):
        """The recording of a guest that does nothing grows by less than a KiB a second."""
        path = os.path.join(self.folder, "idle.rec")
        run = Run(self.options, self.folder, "idle", ["--record", path, *self.machine])
        try:
            link = run.connect()
            link.ask("wait-for-text", text="demo#", timeoutSeconds=self.options.timeout)
            time.sleep(1)
            before = os.path.getsize(path)
            time.sleep(10)
            grown = os.path.getsize(path) - before
            link.ask("quit")
            run.wait()
        finally:
            run.kill()
        check(grown <= 10240, f"{grown} bytes in 10 s")
        self.say(f"10 s of an idle guest are {grown} bytes")

    def run(self):
        self.record()
        first = self.replays()
        if self.options.short:
            self.replay("reference", "--tier", "reference")
            self.say("the same on the reference tier")
        elif self.options.reference:
            result, seconds = self.replay("reference", "--tier", "reference", patience=20)
            check(result == first, f"the reference tier ended as {result}, the first as {first}")
            self.say(f"the same on the reference tier ({seconds:.1f} s)")
        if not self.options.short:
            self.idle()
        self.refusals()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--reference", action="store_true",
                        help="also replay the long run on the reference tier (minutes)")
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("--output", default="out/test")
    parser.add_argument("program")
    parser.add_argument("guest")
    options = parser.parse_args()
    options.runs = options.runs or (2 if options.short else 10)
    os.makedirs(options.output, exist_ok=True)
    folder = tempfile.mkdtemp()
    test = Test(options, folder)
    try:
        test.run()
        test.say("all well")
    except (Failure, OSError, subprocess.TimeoutExpired) as error:
        print(f"FAILED: {error}")
        sys.exit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

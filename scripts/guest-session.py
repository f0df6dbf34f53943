#!/usr/bin/env python3
"""Runs an emulator whose guest's serial line is on stdin/stdout, and talks to the guest.

  scripts/guest-session.py [STEP]... [--status N] [--total S] -- COMMAND [ARGUMENT]...

Steps are taken in the order given:
  --timeout S         seconds that each later --expect may take (60 at first)
  --expect TEXT       wait until TEXT appears after what was matched before
  --expect-re REGEX   the same with a regular expression
  --send LINE         type LINE and Enter
  --key TEXT          type TEXT without Enter; Python escapes such as \\x03 are understood
  --sleep S           wait S seconds
  --mark NAME         print wall and CPU seconds since the start ("mark NAME wall=1.23 cpu=0.98")
  --cpu-begin         start measuring the emulator's host CPU time
  --cpu-end MAX       stop, print it, and fail when it was more than MAX CPU seconds per second

Then, unless --kill is given, the emulator must end by itself with status N (0; "any" allows
all). On failure the transcript goes to stderr. Status: 0 all well, 1 a step failed, 2 usage.
"""

import argparse
import codecs
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time


class Failure(Exception):
    pass


class Step(argparse.Action):
    """Keeps the order of steps across different options."""

    def __call__(self, parser, namespace, values, option_string=None):
        namespace.steps.append((option_string.lstrip("-"), values))


def parse(arguments):
    parser = argparse.ArgumentParser(
        usage="guest-session.py [STEP]... [--status N] [--total S] -- COMMAND...",
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.set_defaults(steps=[])
    for name, kind in (("expect", str), ("expect-re", str), ("send", str), ("key", str),
                       ("mark", str), ("timeout", float), ("sleep", float), ("cpu-end", float)):
        parser.add_argument("--" + name, type=kind, action=Step, default=argparse.SUPPRESS)
    parser.add_argument("--cpu-begin", nargs=0, action=Step, default=argparse.SUPPRESS)
    parser.add_argument("--status", default="0", help="the exit status to require, or any")
    parser.add_argument("--total", type=float, default=600, help="seconds for everything")
    parser.add_argument("--kill", action="store_true", help="end the emulator after the last step")
    parser.add_argument("--pty", action="store_true", help="a terminal rather than pipes")
    parser.add_argument("--verbose", action="store_true", help="copy what the guest says to stderr")
    parser.add_argument("--transcript", help="write the transcript to this file")
    if "--" not in arguments or arguments[-1] == "--":
        parser.error("no command after --")
    split = arguments.index("--")
    options = parser.parse_args(arguments[:split])
    options.command = arguments[split + 1:]
    return options


class Session:
    def __init__(self, options):
        self.options = options
        self.output = bytearray()
        self.matched = 0
        self.step_timeout = 60.0
        self.started = time.monotonic()
        self.deadline = self.started + options.total
        self.last_cpu = 0.0
        if options.pty:
            master, slave = pty.openpty()
            self.process = subprocess.Popen(
                options.command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
            os.close(slave)
            self.reader = self.writer = master
        else:
            self.process = subprocess.Popen(
                options.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, start_new_session=True)
            self.reader = self.process.stdout.fileno()
            self.writer = self.process.stdin.fileno()
        self.ended = False

    def read(self, seconds):
        """Takes in what the guest says within the time; false when it closed its output."""
        if self.ended:
            return False
        ready, _, _ = select.select([self.reader], [], [], max(0, seconds))
        if ready:
            try:
                data = os.read(self.reader, 65536)
            except OSError:
                data = b""  # a terminal whose other side is gone
            if not data:
                self.ended = True
                return False
            self.output += data
            if self.options.verbose:
                sys.stderr.buffer.write(data)
                sys.stderr.buffer.flush()
        return True

    def expect(self, text, pattern):
        limit = min(time.monotonic() + self.step_timeout, self.deadline)
        while True:
            found = pattern.search(self.output, self.matched)
            if found:
                self.matched = found.end()
                return
            now = time.monotonic()
            if now >= limit:
                raise Failure(f"waited {self.step_timeout:g} s for {text!r}")
            if not self.read(min(limit - now, 1)):
                raise Failure(f"the emulator ended before {text!r} appeared")

    def send(self, data):
        try:
            while data:
                data = data[os.write(self.writer, data):]
        except OSError as error:
            raise Failure(f"cannot type to the guest: {error}") from None

    def cpu_seconds(self):
        """CPU time of the command and of the processes below it."""
        ticks = os.sysconf("SC_CLK_TCK")
        parents, used = {}, {}
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                with open(f"/proc/{entry}/stat", encoding="latin-1") as file:
                    fields = file.read().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry)] = int(fields[1])
            used[int(entry)] = sum(int(field) for field in fields[11:15]) / ticks
        total = 0.0
        for process in used:
            ancestor = process
            while ancestor in parents and ancestor != self.process.pid:
                ancestor = parents[ancestor]
            if ancestor == self.process.pid:
                total += used[process]
        return total

    def run_step(self, name, value):
        if name == "timeout":
            self.step_timeout = value
        elif name == "expect":
            self.expect(value, re.compile(re.escape(value.encode())))
        elif name == "expect-re":
            self.expect(value, re.compile(value.encode(), re.MULTILINE))
        elif name == "send":
            self.send(value.encode() + b"\n")
        elif name == "key":
            self.send(codecs.decode(value, "unicode_escape").encode("latin-1"))
        elif name == "sleep":
            until = min(time.monotonic() + value, self.deadline)
            while time.monotonic() < until and self.read(until - time.monotonic()):
                pass
        elif name == "mark":
            wall = time.monotonic() - self.started
            print(f"mark {value} wall={wall:.2f} cpu={self.cpu_seconds():.2f}", flush=True)
        elif name == "cpu-begin":
            self.cpu_start = (time.monotonic(), self.cpu_seconds())
        elif name == "cpu-end":
            wall = time.monotonic() - self.cpu_start[0]
            cpu = self.cpu_seconds() - self.cpu_start[1]
            print(f"cpu {cpu:.2f} s in {wall:.2f} s", flush=True)
            if cpu > value * wall:
                raise Failure(f"used {cpu:.2f} CPU seconds in {wall:.2f} s, allowed {value * wall:.2f}")

    def finish(self):
        """Waits for the end of the emulator, and checks its status."""
        if self.options.kill:
            self.kill()
            return
        limit = min(time.monotonic() + self.step_timeout, self.deadline)
        while self.read(min(1, limit - time.monotonic())):
            if time.monotonic() >= limit:
                raise Failure("the emulator did not end")
        try:
            status = self.process.wait(timeout=max(1, limit - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise Failure("the emulator did not end") from None
        if self.options.status != "any" and status != int(self.options.status):
            raise Failure(f"exit status {status}, expected {self.options.status}")

    def kill(self):
        """Ends the command and what it started; it has a process group of its own."""
        if self.process.poll() is None:
            try:
                os.killpg(self.process.pid, signal.SIGTERM)
                self.process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
            except ProcessLookupError:
                pass


def main():
    options = parse(sys.argv[1:])
    try:
        session = Session(options)
    except OSError as error:
        sys.exit(f"guest-session: {options.command[0]}: {error.strerror}")
    failure = None
    at = "the start"
    try:
        for name, value in options.steps:
            at = f"--{name} {value}"
            session.run_step(name, value)
        at = "the end"
        session.finish()
    except Failure as error:
        failure = f"{error} (at {at})"
    except KeyboardInterrupt:
        failure = "interrupted"
    finally:
        session.kill()
    transcript = session.output.decode("utf-8", "replace").replace("\r\n", "\n")
    if options.transcript:
        with open(options.transcript, "w", encoding="utf-8") as file:
            file.write(transcript)
    if failure:
        print("---- transcript (last 100 lines)", file=sys.stderr)
        print("\n".join(transcript.split("\n")[-100:]), file=sys.stderr)
        print(f"---- guest-session: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

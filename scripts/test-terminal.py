#!/usr/bin/env python3
"""Tests how vmheadless treats the terminal: raw while it runs, as before on every way out.

  scripts/test-terminal.py            PROGRAM=... is the emulator (.build/release/vmheadless)

Runs the built-in demo, which repeats on the serial line what is typed. Prints "ok NAME" or
"FAILED NAME" for each, and a summary.
"""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time

PROGRAM = os.environ.get("PROGRAM", ".build/release/vmheadless")
# The language's own crash report would ask what to do, and wait.
os.environ["SWIFT_BACKTRACE"] = "enable=no"
READY = b"DEMO-ROM-READY"
# A named engine needs no word on stderr about the choice.
DEMO = ["--demo", "--engine", "iem"]
LOCAL_FLAGS = 3  # index in what tcgetattr returns
results = []


class Run:
    """The emulator on a terminal of its own."""

    def __init__(self, *options):
        self.master, self.slave = pty.openpty()
        self.before = termios.tcgetattr(self.slave)

        def own_terminal():
            # A background job of a shell inherits these ignored.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.signal(signal.SIGQUIT, signal.SIG_DFL)
            os.setsid()
            import fcntl
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            [PROGRAM, *DEMO, *options], stdin=self.slave, stdout=self.slave, stderr=self.slave,
            preexec_fn=own_terminal)
        self.output = b""

    def expect(self, text, seconds=60):
        end = time.monotonic() + seconds
        while text not in self.output:
            left = end - time.monotonic()
            if left <= 0:
                return False
            if not select.select([self.master], [], [], min(left, 0.2))[0]:
                # The terminal's other side stays open here, and says nothing of an end.
                if self.process.poll() is not None:
                    return False
                continue
            self.output += os.read(self.master, 65536)
        return True

    def type(self, keys):
        os.write(self.master, keys)

    @property
    def is_raw(self):
        return not termios.tcgetattr(self.slave)[LOCAL_FLAGS] & (termios.ICANON | termios.ECHO)

    def wait_raw(self, raw, seconds=30):
        end = time.monotonic() + seconds
        while self.is_raw != raw and time.monotonic() < end:
            time.sleep(0.02)
        return self.is_raw == raw

    def ended(self, status, seconds=40):
        """Ends with this status, and the terminal is as it was."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.master], [], [], 0.05)[0]:
                self.output += os.read(self.master, 65536)
        good = self.process.returncode == status and termios.tcgetattr(self.slave) == self.before
        if not good:
            print(f"    status {self.process.returncode}, expected {status}; "
                  f"restored: {termios.tcgetattr(self.slave) == self.before}")
        return good

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)


def test(name):
    def decorate(function):
        run = Run()
        try:
            good = run.expect(READY) and function(run)
        except OSError as error:
            print(f"    {error}")
            good = False
        finally:
            run.close()
        results.append(good)
        print(f"{'ok' if good else 'FAILED'} {name}", flush=True)
    return decorate


def check(name, good):
    results.append(good)
    print(f"{'ok' if good else 'FAILED'} {name}", flush=True)


@test("raw while it runs, restored after Ctrl-A x")
def _(run):
    if not run.wait_raw(True):
        return False
    run.type(b"\x01x")
    return run.ended(0)


@test("restored when the guest ends")
def _(run):
    run.type(b"q")
    return run.ended(0)


@test("Ctrl-C is the guest's")
def _(run):
    run.type(b"\x03")
    time.sleep(0.5)
    if run.process.poll() is not None:
        return False
    run.type(b"yes")
    return run.expect(b"yes")


@test("Ctrl-A h explains the keys")
def _(run):
    run.type(b"\x01h")
    return run.expect(b"send a break")


@test("Ctrl-A c gives the terminal to the console, and back")
def _(run):
    run.type(b"\x01c")
    if not run.expect(b"(vm) "):
        return False
    run.type(b"disas\t\x15p 40+3\x1b[D2\r")
    if not run.expect(b"disassemble ") or not run.expect(b"63 = 0x3f"):
        return False
    run.type(b"break count +1000\rinfo registers\r")
    if not run.expect(b"RIP=") or not run.expect(b"breakpoint 1"):
        return False
    run.type(b"c\r\x01c")
    if not run.expect(b"to the guest"):
        return False
    run.type(b"yes")
    return run.expect(b"yes")


def ends_by(number, status):
    @test(f"restored after {signal.Signals(number).name}")
    def _(run):
        if not run.wait_raw(True):
            return False
        run.process.send_signal(number)
        return run.ended(status)


for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    ends_by(number, 128 + number)
for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGQUIT):
    ends_by(number, -number)


@test("a stop gives the terminal back, going on takes it again")
def _(run):
    run.wait_raw(True)
    run.process.send_signal(signal.SIGTSTP)
    if not run.wait_raw(False):
        return False
    run.process.send_signal(signal.SIGCONT)
    if not run.wait_raw(True):
        return False
    # Nothing that the demo says by itself.
    run.type(b"zzgoeszz")
    if not run.expect(b"zzgoeszz"):
        return False
    run.type(b"\x01x")
    return run.ended(0)


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="latin-1") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# Without a terminal.
process = subprocess.Popen(
    [PROGRAM, *DEMO], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
time.sleep(2)
before = cpu_seconds(process.pid)
time.sleep(2)
used = cpu_seconds(process.pid) - before
check(f"the end of input neither ends nor spins ({used:.2f} s of 2)",
      process.poll() is None and used < 0.5)
process.send_signal(signal.SIGINT)
output, errors = process.communicate(timeout=10)
check("SIGINT without a terminal ends quietly",
      process.returncode == 130 and READY in output and errors == b"")

process = subprocess.Popen(
    [PROGRAM, *DEMO], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
process.stdout.read(1)
process.stdout.close()
process.stdin.write(b"more output for nobody")
process.stdin.flush()
try:
    process.wait(timeout=10)
except subprocess.TimeoutExpired:
    process.kill()
check("a closed output ends quietly", process.wait() == 141 and process.stderr.read() == b"")

failed = results.count(False)
print(f"{len(results) - failed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)

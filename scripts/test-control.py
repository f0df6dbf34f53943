#!/usr/bin/env python3
"""Drives the demo guest through the emulator's control socket alone: screen, keyboard, CD, power.

  scripts/test-control.py [--timeout S] [--output FOLDER] PROGRAM DEMO-ISO [OPTION]...

First a diskette is chosen in the boot menu, changed, and read by the BIOS. Then Linux: waits for
the shell on the VGA screen, types on the PS/2 keyboard, saves a picture of the screen, changes the
CD and lets the guest read the new one, ejects it, pauses, sends garbage, prints at LPT1, and
presses the power button. Needs no package beyond Python. Options that follow the ISO are given to
the emulator. Prints a line for each step. Status: 0 all well, 1 a step failed, 2 usage.
"""

import argparse
import hashlib
import json
import os
import random
import select
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time
import zlib


class Failure(Exception):
    pass


class Control:
    """A connection to the control socket. Requests may overlap; events are kept."""

    def __init__(self, path, deadline):
        self.deadline = deadline
        self.buffer = b""
        self.replies = {}
        self.events = []
        self.anonymous = []
        self.next_id = 1
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        while True:
            try:
                self.socket.connect(path)
                return
            except OSError as error:
                if time.monotonic() > deadline:
                    raise Failure(f"cannot connect to {path}: {error}") from None
                time.sleep(0.05)

    def send(self, command, **fields):
        number = self.next_id
        self.next_id += 1
        request = {"id": number, "command": command, **fields}
        self.socket.sendall(json.dumps(request).encode() + b"\n")
        return number

    def receive(self):
        """Takes in one line; false when the emulator has closed the socket."""
        while b"\n" not in self.buffer:
            left = self.deadline - time.monotonic()
            if left <= 0 or not select.select([self.socket], [], [], left)[0]:
                raise Failure("no answer in time")
            data = self.socket.recv(1 << 16)
            if not data:
                return False
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\n")
        message = json.loads(line)
        if "event" in message:
            self.events.append(message)
        elif "id" in message:
            self.replies[message["id"]] = message
        else:
            self.anonymous.append(message)
        return True

    def wait(self, number):
        while number not in self.replies:
            if not self.receive():
                raise Failure("the emulator closed the control socket")
        return self.replies.pop(number)

    def ask(self, command, **fields):
        reply = self.wait(self.send(command, **fields))
        if not reply["ok"]:
            raise Failure(f"{command}: {reply['error']}")
        return reply["result"]

    def refusal(self, command, **fields):
        reply = self.wait(self.send(command, **fields))
        if reply["ok"]:
            raise Failure(f"{command} {fields} was not refused")
        return reply["error"]

    def event(self, name):
        while True:
            for event in self.events:
                if event["event"] == name:
                    self.events.remove(event)
                    return event
            if not self.receive():
                raise Failure(f"no event '{name}' before the end")


def check(condition, what):
    if not condition:
        raise Failure(what)


def read_png(path):
    """Width, height and the rows of pixels (8-bit RGB, without filters)."""
    with open(path, "rb") as file:
        data = file.read()
    check(data[:8] == b"\x89PNG\r\n\x1a\n", "the picture is no PNG file")
    at, packed, size = 8, b"", None
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8:at + 8 + length]
        check(zlib.crc32(kind + body) == struct.unpack_from(">I", data, at + 8 + length)[0],
              "a part of the picture has a wrong checksum")
        if kind == b"IHDR":
            size = struct.unpack_from(">II", body)
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    width, height = size
    raw = zlib.decompress(packed)
    stride = width * 3 + 1
    check(len(raw) == stride * height, "the picture has the wrong size")
    return width, height, [raw[y * stride + 1:(y + 1) * stride] for y in range(height)]


class Session:
    """The emulator with a control socket."""

    def __init__(self, options, folder, name, arguments):
        self.folder = folder
        self.options = options
        self.started = time.monotonic()
        self.socket_path = os.path.join(folder, name)
        with open(os.path.join(options.output, name + ".log"), "wb") as log:
            self.process = subprocess.Popen(
                [options.program, *arguments, "--serial", "none", "--control",
                 "unix:" + self.socket_path, *options.more],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.control = Control(self.socket_path, self.started + options.timeout)

    def image(self, name, kibibytes, seed):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(random.Random(seed).randbytes(kibibytes * 1024))
        return path

    def say(self, text):
        print(f"{time.monotonic() - self.started:6.1f} s  {text}", flush=True)

    def see(self, text=None, seconds=120, **fields):
        if text is not None:
            fields["text"] = text
        return self.control.ask("wait-for-text", timeoutSeconds=seconds, **fields)

    def type(self, line):
        self.control.ask("type-text", text=line + "\n")

    def check_end(self, reason):
        event = self.control.event("stopped")
        check(event["reason"] == reason and event["status"] == 0, f"{event}")
        code = self.process.wait(timeout=30)
        check(code == 0, f"exit status {code}")
        check(not os.path.exists(self.socket_path), "the socket is left behind")

    def screen(self):
        try:
            return "\n".join(self.control.ask("screen-text")["lines"])
        except (Failure, OSError) as error:
            return f"(no screen: {error})"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.control.deadline = time.monotonic() + 5
            print(self.screen())
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class DisketteSession(Session):
    """A diskette that starts by itself, from the boot menu; then another one."""

    # Prints sector 2 of diskette A, waits for a key, and begins again.
    PROGRAM = bytes.fromhex(
        "31C0 8ED8 8EC0 8ED0 BC007C FC"      # segments and stack
        "B80102 BB0080 B90200 31D2 CD13"     # read: INT 13h, one sector to 0:8000h
        "7306 31C0 CD13 EBEB"                # after an error: reset, and again
        "BE0080 AC 84C0 7409 B40E BB0700 CD10 EBF2"  # print it by INT 10h
        "31C0 CD16 EBD4")                    # wait for a key by INT 16h

    def __init__(self, options, folder):
        self.first = self.diskette(folder, "first.img", b"DISKETTE-ONE")
        self.second = self.diskette(folder, "second.img", b"DISKETTE-TWO")
        super().__init__(
            options, folder, "control-floppy",
            ["--floppy", self.first, "--cdrom", options.iso, "--memory", "64",
             "--boot", "order=d,menu=on"])

    def diskette(self, folder, name, text):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(self.PROGRAM.ljust(510, b"\0") + b"\x55\xAA")
            file.write((b"\r\n" + text + b"\0").ljust(1440 * 1024 - 512, b"\0"))
        return path

    def run(self):
        control = self.control
        self.see("boot menu")
        control.ask("send-keys", keys=["esc"])
        self.see("Select boot device")
        choice = self.see(pattern=r"^([0-9])\. .*[Ff]loppy")
        control.ask("type-text", text=choice["text"][0])
        self.see("DISKETTE-ONE")
        self.say("a diskette chosen in the boot menu starts")
        drive = control.ask("change-medium", drive="a", path=self.second, readOnly=True)
        check(drive["isReadOnly"] and drive["path"] == self.second, f"{drive}")
        control.ask("send-keys", keys=["space"])
        self.see("DISKETTE-TWO")
        self.say("the guest reads the new diskette")
        control.ask("reset")
        control.event("reset")
        control.ask("quit")
        self.check_end("quit")
        self.say("reset and quit")


class GuestSession(Session):
    """Linux with a shell on the screen."""

    def __init__(self, options, folder):
        self.printer = os.path.join(folder, "lpt1.txt")
        super().__init__(
            options, folder, "control",
            ["--cdrom", options.iso, "--memory", "512", "--parallel", "file:" + self.printer])

    def run(self):
        control = self.control
        mode = stat.S_IMODE(os.stat(self.socket_path).st_mode)
        check(mode == 0o600, f"the socket has mode {mode:o}")
        names = {command["name"] for command in control.ask("help")["commands"]}
        check({"status", "type-text", "wait-for-text", "quit"} <= names, "help lacks commands")
        self.say(f"connected; {len(names)} commands")

        self.see("demo#", seconds=self.options.timeout)
        status = control.ask("status")
        check(status["state"] == "running" and status["screen"]["kind"] == "text", f"{status}")
        self.say(f"shell on the screen; {status['mips']} MIPS")

        self.type("echo hello $((6*7))")
        found = self.see(pattern=r"^hello 42$")
        self.say(f"typed and read 'hello 42' in row {found['row']}")

        # Every character of a US board, back from the screen.
        self.type("clear; echo go-$((40+2)); cat")
        self.see("go-42")
        every = "".join(map(chr, range(0x21, 0x7F)))
        half = len(every) // 2
        for part in every[:half], every[half:]:
            self.type(part)
            self.see(f"{part}\n{part}")
        control.ask("send-keys", keys=["ctrl-d"])
        self.say("every printable character is typed right")

        picture = os.path.join(self.options.output, "control.png")
        control.ask("screenshot", path=picture)
        width, height, rows = read_png(picture)
        dots = sum(row.count(0xAA) for row in rows)
        check(width in (640, 720) and height >= 400 and dots > 1000,
              f"the picture is {width} x {height} with {dots} grey values")
        self.say(f"picture: {width} x {height}, {picture}")

        self.media()
        self.pausing()
        self.garbage()
        self.printing()
        self.power()

    def media(self):
        control = self.control
        disc = self.image("other.iso", 600, 2)
        drive = control.ask("change-medium", drive="cdrom", path=disc)
        check(drive["path"] == disc, f"{drive}")
        with open(disc, "rb") as file:
            digest = hashlib.md5(file.read()).hexdigest()
        self.type("clear; dd if=/dev/sr0 bs=2048 2>/dev/null | md5sum")
        self.see(digest)
        self.say("the guest reads the new CD")
        control.ask("eject", drive="cdrom")
        self.type("clear; dd if=/dev/sr0 bs=2048 count=1 >/dev/null || echo no-$((40+2))")
        self.see("no-42")
        control.ask("change-medium", drive="hdc", path=self.options.iso)
        self.type("clear; dd if=/dev/sr0 bs=2048 skip=16 count=1 2>/dev/null | grep -c CD001")
        self.see(pattern="^1$")
        self.say("ejected, and the first CD put back")
        check("no such file" in control.refusal(
            "change-medium", drive="cdrom", path="/no/such.iso").lower(), "a missing image")
        control.refusal("eject", drive="zip")

    def pausing(self):
        control = self.control
        control.ask("pause")
        control.event("paused")
        before = control.ask("status")
        time.sleep(0.3)
        after = control.ask("status")
        check(before["state"] == after["state"] == "paused"
              and before["guestNanoseconds"] == after["guestNanoseconds"]
              and before["instructions"] == after["instructions"], "a paused machine runs")
        control.ask("resume")
        control.event("resumed")
        self.type("clear; echo on-$((40+2))")
        self.see("on-42")
        self.say("paused and resumed")

    def garbage(self):
        noise = random.Random(3)
        for size in (1, 10, 1000, 60000):
            data = bytes(noise.randrange(256) for _ in range(size)).replace(b"\n", b"")
            self.control.socket.sendall(b"x" + data + b"\n")
        self.control.socket.sendall(b"x" * 300000 + b"\n")
        while len(self.control.anonymous) < 5:
            self.control.receive()
        check(not any(reply["ok"] for reply in self.control.anonymous), "garbage was accepted")
        check(self.control.ask("status")["state"] == "running", "garbage stopped the machine")
        self.say("garbage is refused")

    def printing(self):
        # The demo guest may have no printer driver: its shell reaches the ports by /dev/port.
        commands = []
        for byte in b"LPT":
            for port, value in ((0x378, byte), (0x37A, 0x0D), (0x37A, 0x0C)):
                commands.append(f"o {port} {value}")
        self.type("clear; o() { printf \\\\$(printf %03o $2) | "
                  "dd of=/dev/port bs=1 seek=$1 conv=notrunc 2>/dev/null; }")
        self.type("; ".join(commands) + "; echo printed-$((40+2))")
        self.see("printed-42")
        limit = time.monotonic() + 10
        text = b""
        while text != b"LPT" and time.monotonic() < limit:
            with open(self.printer, "rb") as file:
                text = file.read()
            time.sleep(0.05)
        check(text == b"LPT", f"LPT1 printed {text!r}")
        self.say("LPT1 prints into its file")

    def power(self):
        control = self.control
        # The demo guest has no driver for the button: bit 8 of the PM1 status register, at the
        # port where the firmware puts it, shows that it was pressed.
        status = "$(dd if=/dev/port bs=1 skip=$((0x601)) count=1 2>/dev/null | od -An -tu1)"
        self.type(f"clear; echo before-$(({status} & 1)).")
        self.see(pattern="^before-0")
        control.ask("power-button")
        self.type(f"echo pressed-$(({status} & 1)).")
        self.see(pattern="^pressed-1")
        self.say("the power button reaches the guest")
        self.type("poweroff -f")
        self.check_end("power-off")
        self.say("powered off")


def main():
    parser = argparse.ArgumentParser(
        usage="test-control.py [--timeout S] [--output FOLDER] PROGRAM DEMO-ISO [OPTION]...")
    parser.add_argument("--timeout", type=float, default=600)
    parser.add_argument("--output", default=".", help="for the picture and the log")
    parser.add_argument("program")
    parser.add_argument("iso")
    parser.add_argument("more", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="control-") as folder:
        try:
            for kind in DisketteSession, GuestSession:
                with kind(options, folder) as session:
                    session.run()
            return 0
        except (Failure, OSError, subprocess.TimeoutExpired) as error:
            print(f"FAILED: {error}")
            return 1


if __name__ == "__main__":
    sys.exit(main())

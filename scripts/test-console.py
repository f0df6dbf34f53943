#!/usr/bin/env python3
"""Hits every kind of breakpoint at the console once, in a test ROM on its way through all modes.

  scripts/test-console.py [--timeout S] PROGRAM ROM-FOLDER

Also: conditions, actions, memory commands, page walks, mappings, devices, completion; and rubbish at
gdb's port, the console and the control socket, which must listen for this computer only.
Status: 0 all well, 1 a check failed.
"""

import argparse
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time


class Failure(Exception):
    pass


def check(condition, what, detail=""):
    if not condition:
        raise Failure(f"{what}: {detail}")
    print(f"ok {what}", flush=True)


class Console:
    """A machine and its console."""

    def __init__(self, options, folder, name, *arguments):
        path = os.path.join(folder, name + ".sock")
        self.timeout = options.timeout
        self.count = 0
        self.process = subprocess.Popen(
            [options.program, *arguments, "--monitor", "unix:" + path],
            stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + options.timeout
        self.link = socket.socket(socket.AF_UNIX)
        self.link.settimeout(options.timeout)
        while True:
            try:
                self.link.connect(path)
                break
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise Failure("the console does not open") from None
                time.sleep(0.05)
        self.text = b""
        self.ask("echo")

    def until(self, pattern):
        """What came up to and with the pattern."""
        while not (found := re.search(pattern, self.text)):
            try:
                piece = self.link.recv(65536)
            except TimeoutError:
                raise Failure(f"no {pattern} in {self.text[-500:]}") from None
            if not piece:
                raise Failure(f"the console has closed; {self.text[-500:]}")
            self.text += piece
        text, self.text = self.text[:found.end()], self.text[found.end():]
        return text.decode(errors="replace").replace("(vm) ", "")

    def ask(self, command):
        self.count += 1
        mark = f"end-of-{self.count}."
        self.link.sendall(f"{command}\necho {mark}\n".encode())
        return self.until(re.escape(mark).encode())[:-len(mark)]

    def go(self, command="continue"):
        """Runs to the next stop; the first line says why."""
        self.ask("echo")
        self.link.sendall((command + "\n").encode())
        text = self.until(rb"\n=> [^\n]*\n")
        self.ask("echo")
        return text.strip().splitlines()

    def finish(self):
        self.link.sendall(b"continue\n")
        try:
            return self.process.wait(timeout=self.timeout)
        except subprocess.TimeoutExpired:
            raise Failure("the ROM does not end") from None

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.link.close()


def rom(options, folder, name, *more):
    """A ROM that stands at its reset vector."""
    return Console(options, folder, name, "--bios", f"{options.roms}/{name}.rom", "--cpu", "max",
                   "--memory", "64", "--serial", "none", "--debugcon", "none", "-S", *more)


def kinds(console):
    """Each kind of breakpoint, one after the other on the ROM's way."""

    def meets(where, *patterns):
        made = console.ask("break " + where)
        number = re.match(r"\s*(\d+): ", made)
        check(number, f"break {where}", made)
        lines = console.go()
        text = "\n".join(lines)
        for pattern in patterns:
            check(re.search(pattern, text), f"  stops: {pattern}", text)
        listed = console.ask("list")
        check(re.search(rf"{number[1]}: .*\b1 hits", listed), "  and is counted", listed)
        console.ask("delete all")
        return text

    # The reset vector's jump, by its linear and by its physical address.
    made = console.ask("x/i $pc") + console.ask("u $pc 2")
    target = re.findall(r"^\s*(?:=> )?([0-9a-f]{8,16})", console.ask("u 0xf0000 2"), re.M)
    check(len(target) == 2 and "jmp" in made, "the reset vector is disassembled", made)
    text = meets("insn lgdt", r"lgdt")
    here = re.search(r"=> ([0-9a-f]+)", text)[1]
    after = re.findall(r"^\s*(?:=> )?([0-9a-f]{8,16})", console.ask("u $pc 3"), re.M)
    meets(f"0x{after[1]}", rf"=> {after[1]}")
    console.ask(f"pbreak 0x{after[2]}")
    check(f"=> {after[2]}" in "\n".join(console.go()), "pbreak stops at a physical address", here)
    console.ask("delete all")
    meets("cr 0 if cr0 & 1", r"CR0|cr0")
    check(int(console.ask("p cr0 & 1").split()[0], 0) == 1, "  CR0.PE is set")
    meets("mode protected32", r"mode from \w+ to protected32")
    before = int(console.ask("p icount").split()[0], 0)
    meets("count +1000", r"breakpoint")
    check(int(console.ask("p icount").split()[0], 0) == before + 1000, "  after 1,000 instructions")
    meets("port 0xe9 w if value >= 0x20", r"00e9")
    console.ask("break port 0xe9 w if value == 0x20 do print value; echo spoken; continue")
    text = meets("exception #DB", r"exception 01")
    check("spoken" in text, "actions say what they should, and the machine goes on", text)
    meets("mmio 0xfee00000 0x1000 w", r"fee000f0|fee0")
    meets("int 0x30", r"interrupt 30")
    watches(console)
    meets("msr 0xc0000080 w", r"c0000080")
    meets("mode long64", r"to long64")
    looks(console)


def watches(console):
    """Accesses of the stack: the next push or call writes, the next pop or ret reads."""
    for command, kind in (("watch", "write"), ("rwatch", "read"), ("awatch", "access")):
        # The handler's IRET reads what the interrupt has written; what runs then writes there.
        console.ask(f"{command} $esp-64 64" if kind == "write" else f"{command} $esp 12")
        text = "\n".join(console.go())
        check(re.search(r"watch|read|writ", text), f"{command} stops", text)
        console.ask("delete all")


def looks(console):
    """What can be seen in 64-bit mode."""
    registers = console.ask("info registers all") + console.ask("info registers avx512")
    missing = [name for name in ("RIP=", "CR3", "EFER", "DR7", "ST0", "YMM15", "ZMM31", "GDT")
               if name not in registers]
    check(not missing, "all groups of registers are shown", missing)
    walk = console.ask("page $pc")
    check("PML4E" in walk and "physical" in walk and "[" in walk, "page walk of $pc", walk)
    physical = int(re.search(r"physical ([0-9a-f]+)", walk)[1], 16)
    linear = console.ask("x/16xb $pc").split(":", 1)[1]
    check(console.ask(f"xp/16xb {physical:#x}").split(":", 1)[1] == linear, "x and xp agree")
    code = bytes(int(byte, 16) for byte in linear.split()[:8])
    found = console.ask(f"search $pc-16 256 {' '.join(f'{byte:02x}' for byte in code)}")
    check(re.search(rf"{int(console.ask('p pc').split()[0], 0):x}", found), "search finds it", found)
    with tempfile.TemporaryDirectory() as folder:
        said = console.ask(f"dump {folder}/memory $pc 8")
        with open(f"{folder}/memory", "rb") as file:
            check(file.read() == code, "memory is dumped to a file", said)
    check(re.search(r"^[0-9a-f]{16}-[0-9a-f]{16} [0-9a-f]{10} .r", console.ask("info mem"), re.M),
          "mappings are listed as ranges")
    kept = console.ask("info tlb all")
    check(re.search(r"[1-9]\d* kept, 0 differ", kept), "kept translations agree", kept[-200:])
    check("shadow table" in kept, "the shadow table's too")
    for part, names in (("pic", "IMR|imr|mask"), ("lapic", "SVR|spurious"), ("pit", "channel|counter"),
                        ("pci", "8086"), ("ide", "status|ata"), ("vga", "CRTC|crtc|misc"),
                        ("gdt", "code"), ("idt", "gate"), ("tss", "TSS|RSP0|rsp0|busy|no")):
        text = console.ask("info " + part)
        check(re.search(names, text, re.I) and len(text) > 20, f"info {part}", text[:200])
    check("info" in console.ask("complete inf") and "efer" in console.ask("complete p $ef"),
          "completion")


def listeners():
    """Ports that are listened on, with their addresses."""
    found = set()
    for name in ("tcp", "tcp6"):
        with open("/proc/net/" + name, encoding="ascii") as file:
            for line in file.readlines()[1:]:
                words = line.split()
                if words[3] == "0A":
                    address, port = words[1].split(":")
                    found.add((address, int(port, 16)))
    return found


def doors(options, folder):
    """Rubbish at every door of a machine that runs on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    control = os.path.join(folder, "control")
    console = rom(options, folder, "demo", "--gdb", str(port), "--control", "unix:" + control)
    try:
        places = {address for address, at in listeners() if at == port}
        check(places and places <= {"0100007F", "00000000000000000000000001000000"},
              "gdb's port is on the loopback address only", places)
        console.link.sendall(b"continue\n")
        for seed in range(8):
            rubbish = random.Random(seed)
            for family, address in ((socket.AF_INET, ("127.0.0.1", port)),
                                    (socket.AF_UNIX, control),
                                    (socket.AF_UNIX, os.path.join(folder, "demo.sock"))):
                with socket.socket(family) as link:
                    link.settimeout(2)
                    try:
                        link.connect(address)
                        for _ in range(20):
                            piece = rubbish.randbytes(rubbish.randrange(1, 3000))
                            if rubbish.random() < 0.3:
                                piece = b"$" + piece[:40] + b"#00+"
                            link.sendall(piece)
                    except OSError:
                        pass  # Hanging up is a good answer.
        check(console.process.poll() is None, "the machine goes on")
        check("RIP=" in console.ask("info registers"), "and its console answers")
    finally:
        console.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeout", type=float, default=120)
    parser.add_argument("program")
    parser.add_argument("roms")
    options = parser.parse_args()
    folder = tempfile.mkdtemp()
    console = None
    try:
        console = rom(options, folder, "debugging")
        kinds(console)
        check(console.finish() == 33, "the ROM ends as it would alone")
        console.close()
        doors(options, folder)
        print("ok all")
    except (Failure, OSError) as error:
        print(f"FAILED {error}")
        sys.exit(1)
    finally:
        if console:
            console.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Hits every kind of breakpoint at the console once, in a test ROM on its way through all modes.

  scripts/test-console.py [--timeout S] PROGRAM ROM-FOLDER

Also: conditions, actions, ignored hits, memory commands, page walks, mappings, devices, completion.
Status: 0 all well, 1 a check failed.
"""

import argparse
import os
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
    """A machine that stands at its reset vector, and its console."""

    def __init__(self, options, folder, rom, *more):
        path = os.path.join(folder, rom + ".sock")
        self.timeout = options.timeout
        self.count = 0
        self.process = subprocess.Popen(
            [options.program, "--bios", f"{options.roms}/{rom}.rom", "--cpu", "max", "--memory",
             "64", "--serial", "none", "--debugcon", "none", "-S", "--monitor", "unix:" + path,
             *more],
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
    meets("count +1000", r"count|instructions")
    meets("port 0xe9 w if value >= 0x20", r"00e9")
    console.ask("break port 0xe9 w if value >= 0x40 do print value; echo spoken; continue")
    meets("exception #DB", r"exception 01")
    check(re.search(r" [1-9]\d* hits", made := console.ask("info registers") and made) is None,
          "registers are shown")
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
    registers = console.ask("info registers all")
    check(all(name in registers for name in ("RIP=", "CR3", "EFER", "DR7", "ZMM31", "GDT")),
          "all groups of registers are shown", registers[-300:])
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
        console = Console(options, folder, "debugging")
        kinds(console)
        check(console.finish() == 33, "the ROM ends as it would alone")
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

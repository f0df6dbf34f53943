#!/usr/bin/env python3
"""Takes vmheadless's options and runs QEMU's interpreter with the same machine.

The guest tests run against it unchanged, which tells a broken test from a broken emulator:
  PROGRAM=scripts/qemu-like-vmheadless.py scripts/integration-test.sh
"""

import os
import sys

command = ["qemu-system-x86_64", "-accel", os.environ.get("QEMU_ACCEL", "tcg"), "-nodefaults",
           "-display", "none", "-vga", "std",
           "-device", "isa-debug-exit,iobase=0xf4,iosize=0x4"]
arguments = sys.argv[1:]
while arguments:
    option = arguments.pop(0)
    if option == "--snapshot":
        command.append("-snapshot")
        continue
    value = arguments.pop(0)
    if option == "--disk":
        command += ["-drive", f"file={value},format=raw"]
    elif option in ("--memory", "-m"):
        command += ["-m", value]
    elif option in ("--bios", "--cdrom", "--kernel", "--initrd", "--append", "--smp", "--cpu",
                    "--serial", "--debugcon", "--boot"):
        command += [option[1:], value]
    else:
        print(f"{option}: unknown option", file=sys.stderr)
        sys.exit(2)
os.execvp(command[0], command)

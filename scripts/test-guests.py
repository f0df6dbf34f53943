#!/usr/bin/env python3
"""Boots operating systems and firmware that Debian packages have, and looks at their screens.

  scripts/test-guests.py [--program P] [--output DIR] [--timeout S] [NAME]...

Names: ipxe grub memtest uefi uefi-linux installer-text installer-gtk (all of them when none is
given). What is missing is downloaded as Debian packages into out/cache and unpacked there, never
installed. Each guest is driven by the control socket alone; pictures of its screen are in
out/guests. Prints "ok NAME: what was seen (seconds)" or "FAILED NAME: why". Status: 0 all well, 1 a
guest failed.
"""

import argparse
import glob
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import time
import zlib

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CACHE = os.path.join(PROJECT, "out/cache")


class Failure(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failure(what)


def unpacked(package):
    """The folder with the files of a Debian package."""
    folder = os.path.join(CACHE, "unpacked", package)
    # scripts/make-guest.sh names its folders after the whole package file.
    for known in (folder, *glob.glob(folder + "_*")):
        if os.path.isdir(known) and not known.endswith(".part"):
            return known
    os.makedirs(CACHE, exist_ok=True)
    pattern = os.path.join(CACHE, package + "_*.deb")
    if not glob.glob(pattern):
        print(f"downloading the package {package}", flush=True)
        done = subprocess.run(
            ["apt-get", "download", package], cwd=CACHE, capture_output=True, text=True)
        check(done.returncode == 0 and glob.glob(pattern),
              f"the package {package} cannot be downloaded: {done.stderr.strip()[-200:]}")
    partial = folder + ".part"
    shutil.rmtree(partial, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-x", sorted(glob.glob(pattern))[-1], partial], check=True)
    os.rename(partial, folder)
    return folder


class Machine:
    """The emulator and its control socket."""

    def __init__(self, options, name, *arguments, serial="none"):
        self.name, self.folder = name, options.output
        self.deadline = time.monotonic() + options.timeout
        path = os.path.join(options.output, name + ".sock")
        with open(os.path.join(options.output, name + ".log"), "wb") as log:
            self.process = subprocess.Popen(
                [options.program, *arguments, "--engine", "iem", "--serial", serial,
                 "--control", "unix:" + path],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.socket = socket.socket(socket.AF_UNIX)
        self.buffer = b""
        while True:
            try:
                self.socket.connect(path)
                break
            except OSError as error:
                check(time.monotonic() < self.deadline and self.process.poll() is None,
                      f"the emulator does not listen: {error}")
                time.sleep(0.1)

    def ask(self, command, **fields):
        self.socket.sendall(json.dumps({"id": 1, "command": command, **fields}).encode() + b"\n")
        while True:
            while b"\n" not in self.buffer:
                self.socket.settimeout(max(0.1, self.deadline - time.monotonic()))
                try:
                    data = self.socket.recv(1 << 16)
                except TimeoutError:
                    raise Failure(f"{command}: no answer in time") from None
                check(data, f"{command}: the emulator ended")
                self.buffer += data
            line, _, self.buffer = self.buffer.partition(b"\n")
            reply = json.loads(line)
            if "event" in reply:
                check(reply["event"] != "stopped", f"the machine stopped: {reply}")
                continue
            check(reply["ok"], f"{command}: {reply.get('error')}")
            return reply["result"]

    def see(self, text, seconds=None):
        left = max(1, self.deadline - time.monotonic())
        self.ask("wait-for-text", text=text, timeoutSeconds=min(seconds or left, left))

    def keys(self, *keys):
        self.ask("send-keys", keys=list(keys))

    def picture(self, name=None):
        """Saves the screen and returns its width, height and pixels (RGB)."""
        path = os.path.join(self.folder, f"{name or self.name}.png")
        self.ask("screenshot", path=path)
        return read_png(path)

    def wait_for_picture(self, what, test, name=None, every=3):
        """Until a picture passes the test."""
        while True:
            picture = self.picture(name)
            if test(*picture):
                return picture
            check(time.monotonic() < self.deadline, f"{what}: not in time")
            time.sleep(every)

    def still_picture(self, name=None, seconds=6):
        """Until the screen stays as it is for so long."""
        last = self.picture(name)
        while True:
            time.sleep(seconds)
            now = self.picture(name)
            if now == last:
                return now
            check(time.monotonic() < self.deadline, "the screen does not come to rest in time")
            last = now

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def read_png(path):
    with open(path, "rb") as file:
        data = file.read()
    at, packed, width, height = 8, b"", 0, 0
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IHDR":
            width, height = struct.unpack_from(">II", data, at + 8)
        elif kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    raw = zlib.decompress(packed)
    stride = width * 3 + 1
    return width, height, b"".join(
        raw[y * stride + 1:(y + 1) * stride] for y in range(height))


def colours(pixels):
    return len({pixels[i:i + 3] for i in range(0, len(pixels), 3)})


def lit(pixels):
    """Pixels that are not black."""
    return sum(1 for i in range(0, len(pixels), 3) if pixels[i:i + 3] != b"\0\0\0")


# Guests. Each returns what was seen.


def ipxe(options):
    vm = Machine(options, "ipxe", "--cdrom", unpacked("ipxe") + "/usr/lib/ipxe/ipxe.iso",
                 "--memory", "64M")
    try:
        vm.see("iPXE initialising devices")
        vm.see("Ctrl-B")
        vm.keys("ctrl-b")
        vm.see("iPXE>")
        vm.ask("type-text", text="echo seven${}teen\n")
        vm.see("seventeen")
        vm.picture()
        return "the prompt answers"
    finally:
        vm.close()


def memtest(options):
    image = unpacked("memtest86+") + "/usr/lib/memtest86+/memtest86+x64.iso"
    vm = Machine(options, "memtest", "--cdrom", image, "--memory", "32M")
    try:
        vm.see("Memtest86+")
        while True:
            lines = vm.ask("screen-text")["lines"]
            text = "\n".join(lines)
            for line in lines:
                if "Pass:" in line and "Errors:" in line:
                    errors = line.split("Errors:")[1].split()
                    passes = line.split("Pass:")[1].split("Errors:")[0].split()
                    # The line may be half drawn.
                    check(not errors or errors[0] == "0", f"{errors} errors")
                    if errors and passes and passes[0] not in ("0", "-"):
                        vm.picture()
                        return "one pass over 32 MiB without an error"
            check(time.monotonic() < vm.deadline, f"no pass in time:\n{text}")
            time.sleep(2)
    finally:
        vm.close()


def grub(options):
    """A menu in graphics, whose second entry is chosen by the keyboard and boots Linux."""
    guest = os.path.join(PROJECT, "out/guest")
    check(os.path.exists(guest + "/vmlinuz"), "run 'make guest' first")
    folder = os.path.join(options.output, "grub-image")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder + "/boot/grub")
    for name in ("vmlinuz", "initrd"):
        shutil.copy(os.path.join(guest, name), folder + "/boot/" + name)
    with open(folder + "/boot/grub/grub.cfg", "w", encoding="ascii") as file:
        file.write("""
insmod all_video
insmod gfxterm
insmod font
loadfont /boot/grub/fonts/unicode.pf2
set gfxmode=800x600
terminal_output gfxterm
set color_normal=white/blue
set menu_color_highlight=yellow/red
set timeout=-1
menuentry "Nothing" { echo nothing }
menuentry "Linux" {
  linux /boot/vmlinuz console=tty0
  initrd /boot/initrd
}
""")
    image = os.path.join(options.output, "grub.iso")
    done = subprocess.run(["grub-mkrescue", "-o", image, folder], capture_output=True, text=True)
    check(done.returncode == 0, f"grub-mkrescue: {done.stderr.strip()[-200:]}")
    vm = Machine(options, "grub", "--cdrom", image, "--memory", "256M")
    try:
        def menu(width, height, pixels):
            return (width, height) == (800, 600) and lit(pixels) > width * height // 2

        vm.wait_for_picture("a menu of 800x600", menu)
        _, _, first = vm.still_picture()
        # Blue, the red bar of the chosen entry, its yellow text, white text.
        check(colours(first) >= 4, f"only {colours(first)} colours in the menu")
        vm.keys("down")
        vm.wait_for_picture("the other entry", lambda *now: now != (800, 600, first))
        vm.still_picture("grub-second")
        vm.keys("enter")
        # Linux takes the screen back to text.
        vm.see("demo#")
        vm.picture("grub-linux")
        return "the menu in 800x600, the cursor moves, the second entry boots Linux to its prompt"
    finally:
        vm.close()


def remove(path):
    if os.path.exists(path):
        os.remove(path)


class UEFIMachine(Machine):
    """OVMF, whose console on the serial port is what is heard of it; its variables in a file."""

    def __init__(self, options, name, *arguments):
        self.log = os.path.join(options.output, name + "-serial.txt")
        remove(self.log)
        code = unpacked("ovmf") + "/usr/share/OVMF/OVMF_CODE_4M.fd"
        super().__init__(
            options, name, "--firmware", "uefi", "--bios", code, "--firmware-vars",
            os.path.join(options.output, name + "-vars.fd"), *arguments,
            serial="file:" + self.log)

    def heard(self, text):
        while True:
            with open(self.log, "rb") as file:
                said = file.read().decode("ascii", "replace")
            if text in said:
                return
            check(time.monotonic() < self.deadline, f"no '{text}' from UEFI:\n{said[-400:]}")
            time.sleep(0.5)


def uefi(options):
    """The UEFI shell on screen; a variable that is set there is there again in the next machine."""
    variables = os.path.join(options.output, "uefi-vars.fd")
    remove(variables)
    guid = "5ce1b9a4-6ba7-4a1d-8a2f-4e33e1b5d6a7"
    vm = UEFIMachine(options, "uefi", "--memory", "256M")
    try:
        vm.heard("Shell>")
        vm.ask("type-text", text=f"dmpstore Kept -guid {guid}\n")
        vm.heard("No matching variables")
        vm.ask("type-text", text=f"setvar Kept -guid {guid} -nv -bs =L\"stays\"\n")
        vm.ask("type-text", text=f"dmpstore Kept -guid {guid}\n")
        vm.heard("DataSize = 0x0A")
        width, height, pixels = vm.still_picture()
        check(width >= 800 and 1000 < lit(pixels) < width * height // 8,
              "the shell is not on the screen")
    finally:
        vm.close()
    with open(variables, "rb") as file:
        check("Kept".encode("utf-16-le") in file.read(), "the variable is not in the file")
    vm = UEFIMachine(options, "uefi", "--memory", "256M")
    try:
        vm.heard("Shell>")
        vm.ask("type-text", text=f"dmpstore Kept -guid {guid}\n")
        vm.heard("DataSize = 0x0A")
        return "the shell answers in graphics; a variable is there again in the next machine"
    finally:
        vm.close()


def uefi_linux(options):
    """Linux as a UEFI program, from a FAT disk, with its console in UEFI's frame buffer."""
    guest = os.path.join(PROJECT, "out/guest")
    check(os.path.exists(guest + "/vmlinuz"), "run 'make guest' first")
    disk = os.path.join(options.output, "uefi-disk.img")
    script = os.path.join(options.output, "startup.nsh")
    with open(script, "w", encoding="ascii", newline="") as file:
        file.write("\\vmlinuz.efi initrd=\\initrd console=tty0 console=ttyS0\r\n")
    remove(disk)
    with open(disk, "wb") as file:
        file.truncate(64 << 20)
    for command in (["mformat", "-i", disk, "-F", "::"],
                    ["mcopy", "-i", disk, guest + "/vmlinuz", "::/vmlinuz.efi"],
                    ["mcopy", "-i", disk, guest + "/initrd", "::/initrd"],
                    ["mcopy", "-i", disk, script, "::/startup.nsh"]):
        done = subprocess.run(command, capture_output=True, text=True)
        check(done.returncode == 0, f"{command[0]}: {done.stderr.strip()[-200:]}")
    vm = UEFIMachine(options, "uefi-linux", "--disk", disk, "--memory", "512M")
    try:
        vm.heard("efi: EFI v2")
        vm.heard("DEMO-GUEST-READY")
        width, _, pixels = vm.still_picture()
        check(width >= 800 and lit(pixels) > 1000, "Linux shows nothing")
        return "Linux starts from a FAT disk and shows its console"
    finally:
        vm.close()


def installer(options, flavour, *arguments):
    folder = (unpacked("debian-installer-12-netboot-amd64")
              + f"/usr/lib/debian-installer/images/12/amd64/{flavour}/debian-installer/amd64")
    image = os.path.join(options.output, f"installer-{flavour}.iso")
    tree = os.path.join(options.output, f"installer-{flavour}-image")
    shutil.rmtree(tree, ignore_errors=True)
    os.makedirs(tree + "/isolinux")
    for name in ("linux", "initrd.gz"):
        os.link(os.path.join(folder, name), tree + "/" + name)
    isolinux = unpacked("isolinux") + "/usr/lib/ISOLINUX/isolinux.bin"
    modules = unpacked("syslinux-common") + "/usr/lib/syslinux/modules/bios/ldlinux.c32"
    for path in (isolinux, modules):
        shutil.copy(path, tree + "/isolinux")
    with open(tree + "/isolinux/isolinux.cfg", "w", encoding="ascii") as file:
        file.write("default install\nlabel install\n kernel /linux\n append "
                   + " ".join((*arguments, "initrd=/initrd.gz", "---", "quiet")) + "\n")
    done = subprocess.run(
        ["xorriso", "-as", "mkisofs", "-o", image, "-b", "isolinux/isolinux.bin", "-c",
         "isolinux/boot.cat", "-no-emul-boot", "-boot-load-size", "4", "-boot-info-table", tree],
        capture_output=True, text=True)
    check(done.returncode == 0, f"xorriso: {done.stderr.strip()[-200:]}")
    return Machine(options, "installer-" + flavour, "--cdrom", image, "--memory", "1G",
                   "--disk", scratch_disk(options), "--snapshot", "--pointer", "tablet")


def scratch_disk(options):
    path = os.path.join(options.output, "disk.img")
    with open(path, "ab") as file:
        file.truncate(4 << 30)
    return path


def installer_text(options):
    # Without nomodeset the kernel draws its console in graphics, where no text can be read.
    vm = installer(options, "text", "vga=normal", "fb=false", "nomodeset")
    try:
        vm.see("Select a language")
        vm.picture("installer-text-language")
        # From English four down: German. What follows shows that the keys were taken.
        vm.keys("down", "down", "down", "down", "enter")
        vm.see("des Standorts")
        vm.picture("installer-text-location")
        vm.keys("enter")
        vm.see("Tastatur konfigurieren")
        vm.picture("installer-text-keyboard")
        vm.keys("enter")
        vm.see("Netzwerk")
        vm.picture()
        return "goes on in German, location and keyboard chosen; it looks for a network"
    finally:
        vm.close()


def installer_gtk(options):
    """The installer that Debian's CD starts in graphics; the mouse chooses, the keyboard too."""
    vm = installer(options, "gtk", "vga=788")
    try:
        def part(picture, left, top, right, bottom):
            width, _, pixels = picture
            return b"".join(
                pixels[(y * width + left) * 3:(y * width + right) * 3] for y in range(top, bottom))

        def page(width, height, pixels):
            """Text in black below the banner and above the buttons."""
            body = part((width, height, pixels), 0, height // 5, width, height * 4 // 5)
            dark = sum(1 for i in range(0, len(body), 3) if max(body[i:i + 3]) < 64)
            return width >= 640 and dark > 1000 and lit(pixels) > width * height // 2

        vm.wait_for_picture("the page of languages", page, every=5)
        first = vm.still_picture("installer-gtk-language")
        vm.keys("down")
        vm.wait_for_picture("another language marked", lambda *now: now != first)
        vm.keys("up")
        width, height, _ = vm.still_picture()
        # "Continue" is at the lower right.
        place = {"x": width * 95 // 100, "y": height * 96 // 100}
        vm.ask("pointer", **place)
        pointed = vm.still_picture("installer-gtk-pointer")
        check(vm.ask("status")["tabletUsed"], "the installer does not read the tablet")
        vm.ask("pointer", buttons=["left"], **place)
        time.sleep(0.5)
        vm.ask("pointer", buttons=[], **place)
        vm.wait_for_picture(
            "the next page",
            lambda *now: sum(a != b for a, b in zip(now[2][::97], pointed[2][::97])) > 400,
            every=5)
        vm.wait_for_picture("the page of locations", page, every=5)
        vm.still_picture()
        return "keys mark a language, the mouse clicks Continue, the next page comes"
    finally:
        vm.close()


GUESTS = {
    "ipxe": ipxe, "grub": grub, "memtest": memtest, "uefi": uefi, "uefi-linux": uefi_linux,
    "installer-text": installer_text, "installer-gtk": installer_gtk,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default=os.path.join(PROJECT, ".build/release/vmheadless"))
    parser.add_argument("--output", default=os.path.join(PROJECT, "out/guests"))
    parser.add_argument("--timeout", type=float, default=1800, help="seconds for each guest")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in GUESTS]
    if unknown:
        parser.error(f"no guest '{unknown[0]}' (allowed: {' '.join(GUESTS)})")
    os.makedirs(options.output, exist_ok=True)
    failed = 0
    for name in options.names or GUESTS:
        started = time.monotonic()
        try:
            seen = GUESTS[name](options)
            print(f"ok {name}: {seen} ({time.monotonic() - started:.0f} s)", flush=True)
        except Failure as failure:
            failed += 1
            print(f"FAILED {name}: {failure}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

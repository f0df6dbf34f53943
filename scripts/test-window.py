#!/usr/bin/env python3
"""Tests the window under a virtual X server: the guest's picture, real X keys and clicks, the host
key, full screen beside a window manager and the start of one, sound, closing, and a guest that
changes modes all the time.

  scripts/test-window.py [--output DIR] PROGRAM [SCENARIO]...
                                      (basic fullscreen linux stress manager refusals)

`linux` needs the demo guest and scripts/make-window-guest.sh. Prints "ok NAME" or "FAILED NAME:
why" for each scenario; the status is 0 when all passed, 3 when a tool is missing.
"""
import argparse
import os
import shutil
import subprocess
import sys
import time
import wave

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from windowlib import Display, Emulator, Failure, missing_tools, wait_for, write_png

PROJECT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def check(condition, what):
    if not condition:
        raise Failure(what)


def assemble(source, target):
    subprocess.run(["nasm", "-f", "bin", "-o", target, os.path.join(PROJECT, source)], check=True)


class Run:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.display = Display(folder)
        self.emulator = None

    def start(self, name, *options):
        if self.emulator:
            self.emulator.close()
        self.emulator = Emulator(self.display, self.program, self.folder, options, name)
        return self.emulator

    def close(self):
        if self.emulator:
            self.emulator.close()
        self.display.close()

    # A boot sector that echoes keys, tells mouse packets, draws stripes.

    def basic(self):
        image = os.path.join(self.folder, "guest.img")
        assemble("scripts/window-test.asm", image)
        with open(image, "ab") as file:
            file.truncate(1 << 20)
        guest = ("--disk", image, "--snapshot", "--memory", "32", "--engine", "iem")
        vm = self.start("guest.img", *guest)
        vm.expect("READY")
        wait_for("a window of 720x400", 30, lambda: self.display.size(vm.window) == (720, 400))
        vm.expect_title("guest.img - IEM - running")
        vm.ask("wait-for-text", text="READY")
        self.keys(vm)
        self.mouse(vm)
        self.graphics(vm)
        self.host_keys(vm)
        vm.key("q")
        vm.expect_end(43)
        vm = self.start("guest.img", *guest)
        vm.expect("READY")
        self.display.close_window(vm.window)
        vm.expect_title("close again")
        self.display.close_window(vm.window)
        vm.expect_end(0)
        vm = self.start("guest.img", *guest)
        vm.expect("READY")
        vm.host_key("q")
        vm.expect_end(0)
        vm = self.start("guest.img", *guest)
        vm.expect("READY")
        vm.process.terminate()
        vm.expect_end(143)
        self.boot_menu(image)

    def boot_menu(self, image):
        # The first disk does not boot; the menu's second entry does.
        blank = os.path.join(self.folder, "blank.img")
        with open(blank, "wb") as file:
            file.truncate(1 << 20)
        vm = self.start(
            "blank.img", "--hda", blank, "--hdb", image, "--snapshot", "--memory", "32",
            "--engine", "iem", "--boot", "menu=on")
        vm.ask("wait-for-text", text="boot menu", timeoutSeconds=120)
        def menu():
            vm.key("Escape")
            text = "\n".join(vm.ask("screen-text")["lines"])
            return "Select boot device" in text
        wait_for("SeaBIOS's menu", 20, menu, 0.2)
        vm.key("2")
        vm.expect("READY")
        vm.host_key("q")
        vm.expect_end(0)

    def keys(self, vm):
        # Until the window has the keyboard, keys go nowhere.
        def arrives():
            vm.key("x")
            return vm.count_of("x") > 0
        wait_for("the first key", 30, arrives, 0.3)
        vm.key("h", "e", "l", "l", "o", "shift+1")
        vm.expect("hello!")
        self.display.do("type", "--delay", "60", "aB3 -=[];,./")
        vm.expect("aB3 -=[];,./")

    def mouse(self, vm):
        self.display.do("mousemove", "--window", vm.window, 100, 100, "click", 1)
        vm.expect_title("right Ctrl frees the mouse")
        def moved():
            self.display.do("mousemove_relative", 3, 2)
            return vm.said("M0;")
        wait_for("mouse movement in the guest", 30, moved, 0.1)
        self.display.do("click", 3)
        vm.expect("M2;")
        vm.key("Control_R")
        vm.expect_title("for help")

    def graphics(self, vm):
        vm.key("g")
        vm.expect("G")
        wait_for("a window of 640x400", 30, lambda: self.display.size(vm.window) == (640, 400))
        # The hint about the mouse goes away by itself.
        width, height, rgb = vm.expect_same_picture(60)
        colours = {rgb[i:i + 3] for i in range(0, len(rgb), 3)}
        check(len(colours) >= 25, f"mode 13h shows {len(colours)} colours")

    def host_keys(self, vm):
        plain = vm.picture()
        vm.host_key("s")
        saved = os.path.join(self.folder, "screenshot-1.png")
        wait_for("a saved screenshot", 20, lambda: os.path.exists(saved))
        vm.host_key("p")
        vm.expect_title("paused")
        vm.host_key("p")
        vm.expect_title("running")
        # Without a window manager it only must not hurt; see `fullscreen`.
        vm.host_key("f")
        time.sleep(1)
        vm.host_key("f")
        wait_for("the window again", 20, lambda: self.display.size(vm.window) == (640, 400))
        vm.expect_same_picture(60)
        vm.host_key("question")
        wait_for("the help", 20, lambda: vm.picture() != plain)
        write_png(os.path.join(self.folder, "help.png"), vm.picture())
        vm.key("Escape")
        vm.expect_same_picture()
        readies = vm.count_of("READY")
        vm.host_key("r")
        vm.expect("READY", count=readies + 1)
        vm.ask("wait-for-text", text="READY")
        vm.host_key("Delete")
        vm.expect("READY", count=readies + 2)
        vm.ask("wait-for-text", text="READY")
        if not shutil.which("xclip"):
            print("    paste: not tested, xclip is not installed")
            return
        clipboard(self.display, "Pasted: {1+2}")
        vm.host_key("t")
        vm.expect("Pasted: {1+2}")

    # Full screen as a window manager gives it.

    def fullscreen(self):
        if not shutil.which("openbox"):
            raise Missing("openbox")
        image = os.path.join(self.folder, "guest.img")
        assemble("scripts/window-test.asm", image)
        with open(image, "ab") as file:
            file.truncate(1 << 20)
        guest = ("--disk", image, "--snapshot", "--memory", "32", "--engine", "iem",
                 "--scale", "integer")
        with open(os.path.join(self.folder, "openbox.log"), "wb") as log:
            manager = subprocess.Popen(
                ["openbox", "--sm-disable"], env=self.display.environment, stdout=log, stderr=log)
        try:
            # SDL asks at its start how full screen is done here.
            wait_for("the window manager", 30, self.display.has_window_manager)
            screen = self.display.screen_size()
            vm = self.start("guest.img", *guest)
            vm.expect("READY")
            wait_for("a window of the guest's size", 30,
                     lambda: self.display.size(vm.window) == (720, 400))
            self.display.do("windowactivate", "--sync", vm.window)
            vm.host_key("f")
            self.fills(vm, screen)
            vm.key("x")
            vm.expect("x")
            # The picture follows the guest, the window stays.
            vm.key("g")
            vm.expect("G")
            self.fills(vm, screen, "fullscreen")
            vm.host_key("f")
            wait_for("a window of the guest's new size", 30,
                     lambda: self.display.size(vm.window) == (640, 400))
            vm.expect_same_picture(60)
            vm.host_key("q")
            vm.expect_end(0)
            vm = self.start("guest.img", *guest, "--fullscreen")
            vm.expect("READY")
            self.fills(vm, screen, "fullscreen-start")
            vm.host_key("f")
            wait_for("a window of the guest's size", 30,
                     lambda: self.display.size(vm.window) == (720, 400))
            vm.expect_same_picture(60)
            vm.host_key("q")
            vm.expect_end(0)
        finally:
            manager.terminate()
            manager.wait()

    def fills(self, vm, screen, name=None):
        """The window is the screen; the guest's pixels, enlarged, are in its middle."""
        wait_for("a window of the screen's size", 30,
                 lambda: self.display.size(vm.window) == screen)
        shown = []
        def same():
            shown[:] = [vm.picture()]
            return shown[0] == enlarged(vm.screenshot(), screen)
        try:
            wait_for("the guest's pixels in the middle of the screen", 60, same, 0.2)
        finally:
            if name and shown:
                write_png(os.path.join(self.folder, name + ".png"), shown[0])

    # Debian's kernel with a frame buffer console on bochs-drm, a USB tablet and AC'97.

    def linux(self):
        guest = os.path.join(PROJECT, "out/guest")
        sound = os.path.join(self.folder, "sound.wav")
        vm = self.start(
            "vmlinuz", "--kernel", f"{guest}/vmlinuz", "--initrd", f"{guest}/window-initrd",
            "--append", "console=tty0 console=ttyS0,115200 demo.run=window consoleblank=0",
            "--memory", "512", "--audio", f"wav:{sound}")
        vm.expect("WINDOW-READY", 600)
        check(vm.said("GRAPHICS bochs-drmdrmfb"), "the frame buffer is not bochs-drm's")
        check(not vm.said("NO-MODULE"), "a driver does not load")
        size = self.display.size
        wait_for("a window of the console's size", 30, lambda: size(vm.window) == vm.picture()[:2])

        def typed():
            self.display.do("type", "--delay", "60", "echo typed-$((40+2)) >/dev/ttyS0")
            vm.key("Return")
            end = time.monotonic() + 20
            while time.monotonic() < end:
                if vm.said("typed-42"):
                    return True
                time.sleep(0.1)
            return False
        wait_for("typed keys in the shell", 120, typed)
        vm.key("Caps_Lock")
        vm.expect_title("Caps")
        vm.key("Caps_Lock")
        self.tablet(vm)
        vm.key("t", "r", "u", "e", "Return")
        vm.expect_same_picture(120)
        self.tone(vm, sound)
        vm.send("off\n")
        vm.expect_end(0, 120)
        with wave.open(sound) as file:
            check(file.getnframes() > 48_000, "the recording is too short")

    def tablet(self, vm):
        vm.expect("TABLET-IS")
        width, height = self.display.size(vm.window)
        x, y = width // 4, height // 2
        expected_x, expected_y = (2 * x + 1) * 0x8000 // (2 * width), (2 * y + 1) * 0x8000 // (
            2 * height)
        def followed():
            self.display.do("mousemove", "--window", vm.window, x + 7, y + 9)
            self.display.do("mousemove", "--window", vm.window, x, y)
            return vm.said(f"TABLET 3 0 {expected_x}.") and vm.said(f"TABLET 3 1 {expected_y}.")
        wait_for(f"the tablet at {expected_x}, {expected_y}", 60, followed, 0.5)
        check("frees the mouse" not in vm.title, "the pointer was grabbed")
        self.display.do("click", 1)
        vm.expect("TABLET 1 272 1.")
        vm.expect("TABLET 1 272 0.")
        self.display.do("click", 3)
        vm.expect("TABLET 1 273 1.")

    def tone(self, vm, path):
        vm.send("tone\n")
        vm.expect("TONE-DONE", 120)
        def heard():
            with wave.open(path) as file:
                frames = file.readframes(file.getnframes())
            left = [int.from_bytes(frames[i:i + 2], "little", signed=True)
                    for i in range(0, len(frames) // 4 * 4, 4)]
            crossings = sum(a < 0 <= b for a, b in zip(left, left[1:]))
            return 900 <= crossings <= 1100 and max(left) > 1000
        wait_for("a second of 1 kHz in the recording", 60, heard, 1)

    # Modes, palettes and fonts, thousands of times a second.

    def stress(self):
        rom = os.path.join(self.folder, "stress.rom")
        assemble("scripts/window-stress.asm", rom)
        vm = self.start("stress.rom", "--bios", rom, "--memory", "16", "--engine", "iem")
        vm.expect("C", 120)
        rates, changes = [], []
        memory = None
        # Another load on the host may take a while of this; a leak and a slow window stay.
        for _ in range(4):
            before, began = vm.ask("status"), time.monotonic()
            rounds = vm.count_of("C")
            time.sleep(4)
            after, ended = vm.ask("status"), time.monotonic()
            rates.append((after["windowFrames"] - before["windowFrames"]) / (ended - began))
            changes.append((vm.count_of("C") - rounds) * 256 / (ended - began))
            resident = vm.resident_bytes()
            if memory is None:
                memory = resident
        growth = (resident - memory) / (1 << 20)
        figures = (f"{max(rates):.0f} frames/s, {max(changes):.0f} changes of mode, palette or "
                   f"font/s, {growth:+.1f} MiB in 12 s")
        check(growth < 16, figures)
        if os.getloadavg()[0] > 3 * os.cpu_count():
            figures += "; the host is too busy to judge the speed"
        else:
            check(max(changes) >= 1000, "the guest is too slow to tell: " + figures)
            check(max(rates) >= 30, figures)
        print("    " + figures)
        vm.host_key("q")
        vm.expect_end(0)

    # A window manager that starts takes requests and loses them.

    def manager(self):
        forgetful = self.display.become_forgetful_manager()
        vm = self.start("demo", "--demo", "--engine", "iem")
        check(not forgetful.is_alive(), "the window did not wait for the manager")
        vm.expect_same_picture(60)
        vm.host_key("q")
        vm.expect_end(0)

    # What cannot be.

    def refusals(self):
        environment = dict(self.display.environment)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        self.refused("no display", ["--demo"], environment, "vmheadless")
        # A library of this name that is none stands for a host without it.
        empty = os.path.join(self.folder, "no-sdl")
        os.makedirs(empty)
        for name in ("libSDL2-2.0.so.0", "libSDL2.so"):
            open(os.path.join(empty, name), "wb").close()
        self.refused("no SDL", ["--demo"], dict(self.display.environment, LD_LIBRARY_PATH=":".join(
            [empty, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])])), "SDL 2")
        for options in (["--scale", "huge"], ["--display", "vnc"], ["--pointer", "pen"],
                        ["--audio", "mp3"], ["--sound", "gus"],
                        ["--audio", "wav:/no/such/folder/a.wav"]):
            self.refused(" ".join(options), ["--demo", *options], environment, options[0])
        with subprocess.Popen(
                [self.program, "--demo", "--display", "none", "--serial", "stdio"],
                env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL) as vm:
            said = b""
            while b"switches the machine off" not in said:
                part = vm.stdout.read1(4096)
                check(part, "--display none does not run")
                said += part
            vm.stdin.write(b"q")
            vm.stdin.flush()
            vm.stdout.read()

    def refused(self, name, options, environment, word):
        done = subprocess.run([self.program, *options], env=environment, capture_output=True,
                              text=True, timeout=60)
        lines = done.stderr.splitlines()
        check(done.returncode == 2 and len(lines) == 1 and word in lines[0],
              f"{name}: status {done.returncode}, {lines}")


class Missing(Exception):
    """A tool that a scenario needs."""


def enlarged(picture, screen):
    """A picture whose pixels are whole numbers of the screen's, in the middle, on black."""
    width, height, rgb = picture
    scale = min(screen[0] // width, screen[1] // height)
    left = (screen[0] - width * scale) // 2
    above = (screen[1] - height * scale) // 2
    side, rest = bytes(3 * left), bytes(3 * (screen[0] - left - width * scale))
    lines = [bytes(3 * screen[0])] * above
    for y in range(height):
        row = rgb[y * width * 3:(y + 1) * width * 3]
        wide = b"".join(row[x:x + 3] * scale for x in range(0, len(row), 3))
        lines += [side + wide + rest] * scale
    lines += [bytes(3 * screen[0])] * (screen[1] - len(lines))
    return screen[0], screen[1], b"".join(lines)


def clipboard(display, text):
    # xclip stays to serve the text, and would hold pipes open.
    subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(),
                   env=display.environment, timeout=20, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", default=os.path.join(PROJECT, "out/test/window"))
    parser.add_argument("program")
    parser.add_argument(
        "scenarios", nargs="*",
        default=["basic", "fullscreen", "linux", "stress", "manager", "refusals"])
    options = parser.parse_args()
    if missing_tools():
        print("missing: " + ", ".join(missing_tools()))
        return 3
    shutil.rmtree(options.output, ignore_errors=True)
    os.makedirs(options.output)
    run = Run(os.path.realpath(options.program), os.path.realpath(options.output))
    failed = 0
    missing = 0
    try:
        for name in options.scenarios:
            try:
                getattr(run, name)()
                print(f"ok window: {name}", flush=True)
            except Missing as tool:
                missing += 1
                print(f"missing: {tool}", flush=True)
            except (Failure, OSError, subprocess.SubprocessError) as failure:
                failed += 1
                print(f"FAILED window: {name}: {failure}", flush=True)
    finally:
        run.close()
    return 1 if failed else 3 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

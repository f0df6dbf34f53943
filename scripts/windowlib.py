"""What the window tests share: a virtual X server, the emulator in it, its serial line and control
socket, and pictures of the window taken through X."""
import ctypes
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
import time
import zlib


class Failure(Exception):
    pass


# Its number on X's PC keyboards: by its name, xdotool would press the left control key beside it.
RIGHT_CONTROL = "105"


def wait_for(what, seconds, condition, step=0.05):
    """Calls `condition` until it gives something true, which is returned."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f"{what}: not within {seconds} s")
        time.sleep(step)


class Display:
    """Xvfb on a number of its own choice."""

    def __init__(self, folder, size="1600x1200x24"):
        reading, writing = os.pipe()
        self.log = open(os.path.join(folder, "xvfb.log"), "wb")
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writing], stdout=self.log, stderr=self.log)
        os.close(writing)
        number = b""
        while not number.endswith(b"\n"):
            part = os.read(reading, 16)
            if not part:
                raise Failure("Xvfb does not start: see xvfb.log")
            number += part
        os.close(reading)
        self.name = ":" + number.decode().strip()
        self.environment = dict(os.environ, DISPLAY=self.name, SDL_RENDER_DRIVER="software")
        for name in ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
            self.environment.pop(name, None)
        self._open()

    def _open(self):
        x = self.x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x.XInternAtom.restype = ctypes.c_ulong
        x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long,
                                 ctypes.c_void_p]
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        x.XGetWindowProperty.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_long, ctypes.c_long,
            ctypes.c_int, ctypes.c_ulong] + [ctypes.c_void_p] * 5
        x.XGetGeometry.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 7
        x.XGetImage.restype = ctypes.c_void_p
        x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        x.XDestroyImage.argtypes = [ctypes.c_void_p]
        x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        x.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
        x.XPending.argtypes = x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        # A window that has just gone is no reason to end.
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(
            lambda display, event: 0)
        x.XSetErrorHandler(self.handler)
        self.connection = wait_for(
            "a connection to Xvfb", 20, lambda: x.XOpenDisplay(self.name.encode()))

    def do(self, *arguments):
        """xdotool."""
        return subprocess.run(
            ["xdotool", *map(str, arguments)], env=self.environment, capture_output=True,
            text=True, timeout=30).stdout

    def has_window_manager(self):
        """Whether one has taken over: it says so at the root window."""
        kind, form = ctypes.c_ulong(), ctypes.c_int()
        count, rest, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        atom = self.x.XInternAtom(self.connection, b"_NET_SUPPORTING_WM_CHECK", 0)
        self.x.XGetWindowProperty(
            self.connection, self.x.XDefaultRootWindow(self.connection), atom, 0, 1, 0, 0,
            *[ctypes.byref(value) for value in (kind, form, count, rest, data)])
        if data.value:
            self.x.XFree(data)
        return count.value > 0

    def become_forgetful_manager(self):
        """Takes over as a window manager, loses one request to show a window, and goes away."""
        x, substructure_redirect, map_request = self.x, 1 << 20, 20
        connection = x.XOpenDisplay(self.name.encode())
        x.XSelectInput(connection, x.XDefaultRootWindow(connection), substructure_redirect)
        x.XSync(connection, 0)
        event = ctypes.create_string_buffer(192)

        def lost():
            while x.XPending(connection):
                x.XNextEvent(connection, event)
                if int.from_bytes(event[:4], sys.byteorder) == map_request:
                    return True
            return False

        def serve():
            try:
                wait_for("a request to show a window", 60, lost)
            finally:
                x.XCloseDisplay(connection)
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        return thread

    def screen_size(self):
        width, height = self.do("getdisplaygeometry").split()
        return int(width), int(height)

    def size(self, window):
        values = [ctypes.c_uint() for _ in range(7)]
        root = ctypes.c_ulong()
        self.x.XGetGeometry(
            self.connection, window, ctypes.byref(root), *[ctypes.byref(v) for v in values[:6]])
        return values[2].value, values[3].value

    def picture(self, window):
        """Width, height and RGB bytes of a window."""
        self.x.XSync(self.connection, 0)
        width, height = self.size(window)
        if not width or not height:
            return 0, 0, b""
        z_pixmap = 2
        image = self.x.XGetImage(
            self.connection, window, 0, 0, width, height, 0xFFFFFFFF, z_pixmap)
        if not image:
            return 0, 0, b""
        head = (ctypes.c_int * 4).from_address(image)
        data = ctypes.c_void_p.from_address(image + 16).value
        numbers = (ctypes.c_int * 7).from_address(image + 24)
        line = numbers[5]
        raw = ctypes.string_at(data, line * head[1])
        self.x.XDestroyImage(image)
        rows = b"".join(raw[y * line:y * line + 4 * width] for y in range(height))
        return width, height, bgrx_to_rgb(rows)

    def close_window(self, window):
        """What a window manager sends when a window is closed."""
        class Message(ctypes.Structure):
            _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                        ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                        ("message", ctypes.c_ulong), ("format", ctypes.c_int),
                        ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]
        client_message = 33
        event = Message(client_message, 0, 1, self.connection, window,
                        self.x.XInternAtom(self.connection, b"WM_PROTOCOLS", 0), 32)
        event.data[0] = self.x.XInternAtom(self.connection, b"WM_DELETE_WINDOW", 0)
        self.x.XSendEvent(self.connection, window, 0, 0, ctypes.byref(event))
        self.x.XSync(self.connection, 0)

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.log.close()


def bgrx_to_rgb(raw):
    result = bytearray(len(raw) // 4 * 3)
    result[0::3], result[1::3], result[2::3] = raw[2::4], raw[1::4], raw[0::4]
    return bytes(result)


def read_png(path):
    """Width, height and RGB bytes of an 8-bit RGB or RGBA picture."""
    data = open(path, "rb").read()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise Failure(f"{path} is no PNG")
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    step = {2: 3, 6: 4}[colour]
    raw = zlib.decompress(packed)
    previous = bytearray(width * step)
    rows = []
    for y in range(height):
        start = y * (width * step + 1)
        kind = raw[start]
        row = bytearray(raw[start + 1:start + 1 + width * step])
        if kind:
            for i in range(len(row)):
                left = row[i - step] if i >= step else 0
                above = previous[i]
                corner = previous[i - step] if i >= step else 0
                if kind == 1:
                    guess = left
                elif kind == 2:
                    guess = above
                elif kind == 3:
                    guess = (left + above) // 2
                else:
                    estimate = left + above - corner
                    guess = min((abs(estimate - left), 0, left), (abs(estimate - above), 1, above),
                                (abs(estimate - corner), 2, corner))[2]
                row[i] = (row[i] + guess) & 0xFF
        previous = row
        rows.append(bytes(row) if step == 3 else b"".join(
            bytes(row[i:i + 3]) for i in range(0, len(row), 4)))
    return width, height, b"".join(rows)


def write_png(path, picture):
    width, height, rgb = picture
    lines = b"".join(b"\0" + rgb[y * width * 3:(y + 1) * width * 3] for y in range(height))
    def chunk(kind, body):
        return (struct.pack(">I", len(body)) + kind + body
                + struct.pack(">I", zlib.crc32(kind + body)))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n"
                   + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


class Emulator:
    """vmsdl, its window, its first serial port and its control socket."""

    count = 0

    def __init__(self, display, program, folder, options, name):
        Emulator.count += 1
        self.display, self.folder = display, folder
        self.control_path = os.path.join(folder, f"control-{Emulator.count}")
        self.serial_path = os.path.join(folder, f"serial-{Emulator.count}")
        self.errors = open(os.path.join(folder, f"stderr-{Emulator.count}.txt"), "wb")
        self.process = subprocess.Popen(
            [program, *options, "--serial", "unix:" + self.serial_path,
             "--control", "unix:" + self.control_path],
            cwd=folder, env=display.environment, stdin=subprocess.DEVNULL, stderr=self.errors)
        self.name = name
        self.output = b""
        self.lock = threading.Lock()
        try:
            self.serial = self._connect(self.serial_path)
            threading.Thread(target=self._read, daemon=True).start()
            self.control = self._connect(self.control_path)
            self.replies = self.control.makefile("rb")
            self.window = wait_for("the window", 60, self._find_window)
        except Failure:
            self.close()
            raise

    def _connect(self, path):
        def attempt():
            if self.process.poll() is not None:
                raise Failure(f"the emulator ended with status {self.process.returncode}")
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(path)
                return connection
            except OSError:
                connection.close()
                return None
        return wait_for("a connection to " + os.path.basename(path), 60, attempt)

    def _find_window(self):
        found = self.display.do("search", "--onlyvisible", "--name", self.name).split()
        return int(found[0]) if found else None

    def _read(self):
        with open(self.serial_path + ".txt", "wb") as log:
            while True:
                try:
                    part = self.serial.recv(4096)
                except OSError:
                    return
                if not part:
                    return
                log.write(part)
                log.flush()
                with self.lock:
                    self.output += part

    def said(self, text):
        with self.lock:
            return text.encode() in self.output

    def count_of(self, text):
        with self.lock:
            return self.output.count(text.encode())

    def expect(self, text, seconds=60, count=1):
        try:
            wait_for(f"'{text}' on the serial line", seconds, lambda: self.count_of(text) >= count)
        except Failure as failure:
            with self.lock:
                tail = self.output[-400:].decode(errors="replace")
            raise Failure(f"{failure}; it ends with: {tail!r}")

    def send(self, text):
        self.serial.sendall(text.encode())

    def ask(self, command, **fields):
        try:
            self.control.sendall(json.dumps(dict(fields, id=1, command=command)).encode() + b"\n")
        except BrokenPipeError:
            raise Failure(f"{command}: {self.how_it_ended()}")
        while True:
            line = self.replies.readline()
            if not line:
                raise Failure(f"{command}: {self.how_it_ended()}")
            reply = json.loads(line)
            if reply.get("id") != 1:
                continue
            if "error" in reply or reply.get("ok") is False:
                raise Failure(f"{command}: {reply}")
            return reply.get("result", {})

    def how_it_ended(self):
        """Why the control socket is closed."""
        try:
            status = self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "the emulator closed its control socket and runs on"
        with open(self.errors.name, errors="replace") as file:
            said = "".join(file.readlines()[:20])
        return f"the emulator ended with status {status}" + (", saying:\n" + said if said else "")

    def screenshot(self, name="guest"):
        path = os.path.join(self.folder, name + ".png")
        self.ask("screenshot", path=path)
        return read_png(path)

    def picture(self):
        return self.display.picture(self.window)

    @property
    def title(self):
        return self.display.do("getwindowname", self.window).strip()

    def expect_title(self, text, seconds=20):
        try:
            wait_for(f"'{text}' in the title", seconds, lambda: text in self.title)
        except Failure as failure:
            raise Failure(f"{failure}: {self.title}")

    def key(self, *names):
        self.display.do("key", "--delay", "60", *names)

    def host_key(self, name):
        self.display.do("keydown", RIGHT_CONTROL, "key", name, "keyup", RIGHT_CONTROL)

    def expect_same_picture(self, seconds=30):
        """The window shows the guest's frame buffer, pixel by pixel."""
        last = []
        def same():
            before = self.screenshot()
            shown = self.picture()
            after = self.screenshot("guest-after")
            last[:] = [before, shown]
            return before == after == shown
        try:
            wait_for("the window shows the guest's pixels", seconds, same, 0.1)
        except Failure as failure:
            for name, picture in zip(["expected", "window"], last):
                write_png(os.path.join(self.folder, name + ".png"), picture)
            sizes = " and ".join(f"{p[0]}x{p[1]}" for p in last)
            raise Failure(f"{failure} ({sizes}; see expected.png and window.png)")
        return last[1]

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def expect_end(self, status, seconds=30):
        try:
            result = self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Failure(f"the emulator has not ended within {seconds} s")
        if result != status:
            raise Failure(f"the emulator ended with status {result}, not {status}")

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for name in ("control", "serial"):
            if hasattr(self, name):
                getattr(self, name).close()
        self.errors.close()


def missing_tools():
    return [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]

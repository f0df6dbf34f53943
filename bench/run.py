#!/usr/bin/env python3
"""Runs the benchmark's guest programs natively, here and under other emulators, and writes down
how long each took.

  bench/run.py [--programs "mix sieve ..."] [--peers "native ours qemu bochs"] [--runs 3]
               [--quick] [--scale PEER=PERCENT]... [--json FILE]

The peers take turns, run by run. A run is one boot of Linux that executes the programs one after
another, one boot for the programs that need more than the plain processor, one of the real-mode
program, and one that powers off at once. Times are taken here, from the lines that the guest sends
over its serial line, never with the guest's clock. With --quick, a tenth of the work.

PROGRAM=FILE        this project's emulator (.build/release/vmheadless)
"""

import argparse
import datetime
import json
import os
import platform
import select
import subprocess
import sys
import tempfile
import time

CLASSES = {
    "integer": ["mix", "sieve", "hash", "sort", "divide", "loop"],
    "branches and calls": ["branch", "calls", "indirect"],
    "memory": ["stream", "random", "update"],
    "strings": ["rep", "text"],
    "floating point": ["double", "single", "sse-single", "sse-double"],
    "x87": ["x87"],
    "packed integers": ["sse-integer"],
    "AVX": ["avx"],
    "32-bit code": ["code32"],
    "16-bit code": ["code16"],
    "kernel": ["syscall", "fault", "fork", "exec", "pipe"],
    "device interrupts": ["cdrom"],
    "whole boots": ["boot", "power-off"],
}
ALL = [name for names in CLASSES.values() for name in names]
# On a processor with everything; each peer's own name for it is below.
WIDE = ["avx"]
PEERS = ["native", "ours", "qemu", "bochs"]
# How much of a program's work a peer does, in percent. Times are given for the whole work.
SCALES = {"native": 100, "ours": 100, "qemu": 100, "bochs": 10}
CODE16_ROUNDS = 60
OUT = "out/bench"

BOCHS_CONFIGURATION = """\
display_library: rfb, options="timeout=0"
config_interface: textconfig
plugin_ctrl: unmapped=1, biosdev=1, speaker=0, extfpuirq=1, parallel=0, serial=1
cpu: model={model}, count=1, ips=50000000, reset_on_triple_fault=0, ignore_bad_msrs=1
memory: guest=512, host=512
romimage: file=/usr/share/bochs/BIOS-bochs-latest
vgaromimage: file=/usr/share/vgabios/vgabios.bin
pci: enabled=1, chipset=i440fx
ata0: enabled=1, ioaddr1=0x1f0, ioaddr2=0x3f0, irq=14
ata0-master: type=cdrom, path={iso}, status=inserted
ata1: enabled=0
boot: cdrom
log: {folder}/log
panic: action=fatal
error: action=report
info: action=ignore
debug: action=ignore
com1: enabled=1, mode=file, dev={folder}/serial
clock: sync=none
mouse: enabled=0
"""


def parse():
    parser = argparse.ArgumentParser(
        usage="bench/run.py [OPTION]...", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default="", help="names, classes or nothing for all")
    parser.add_argument("--peers", default="", help="some of: " + " ".join(PEERS))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--bochs-runs", type=int, default=1, help="Bochs takes long")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--scale", action="append", default=[], metavar="PEER=PERCENT")
    parser.add_argument("--json", help="where the results go (bench/results/COMMIT.json)")
    parser.add_argument("--merge", action="store_true", help="keep what the file already has")
    options = parser.parse_args()
    options.programs = choose(parser, options.programs.replace(",", " ").split())
    options.peers = options.peers.replace(",", " ").split() or PEERS
    for peer in options.peers:
        if peer not in PEERS:
            parser.error(f"unknown peer '{peer}' (allowed: {' '.join(PEERS)})")
    options.scales = dict(SCALES)
    for setting in options.scale:
        peer, _, percent = setting.partition("=")
        if peer not in PEERS or not percent.isdigit() or int(percent) == 0:
            parser.error(f"--scale wants PEER=PERCENT, not '{setting}'")
        options.scales[peer] = int(percent)
    if options.quick:
        options.scales = {peer: max(1, scale // 10) for peer, scale in options.scales.items()}
    return options


def choose(parser, words):
    chosen = []
    for word in words:
        if word in CLASSES:
            chosen += CLASSES[word]
        elif word in ALL:
            chosen.append(word)
        else:
            parser.error(f"unknown program '{word}' (allowed: {' '.join(ALL)})")
    return [name for name in ALL if name in chosen] if words else list(ALL)


def cpu_time(pid):
    """CPU seconds of all threads of a process, so far."""
    try:
        # The kernel's way to name the clock of another process (CPUCLOCK_SCHED).
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return None


class Session:
    """One start of a peer. Collects the time of each program that the guest speaks of."""

    def __init__(self, command, serial=None, silence=900, folder=None):
        self.times = {}
        self.skipped = []
        self.marks = {}
        self.started = time.monotonic()
        fifo = None
        if serial:
            # Open for both, so that nobody waits for the other.
            fifo = os.open(serial, os.O_RDWR | os.O_NONBLOCK)
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL if serial else subprocess.PIPE,
            stdout=subprocess.DEVNULL if serial else subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=folder)
        source = fifo if serial else self.process.stdout.fileno()
        try:
            self.read(source, silence, bool(serial))
        finally:
            if self.process.poll() is None:
                self.process.terminate()
                try:
                    self.process.wait(10)
                except subprocess.TimeoutExpired:
                    self.process.kill()
                    self.process.wait()
            if fifo is not None:
                os.close(fifo)

    def read(self, source, silence, is_fifo):
        line = b""
        self.current = None
        self.line_start = None
        last = time.monotonic()
        while True:
            ready, _, _ = select.select([source], [], [], 0.05 if is_fifo else 1)
            now = time.monotonic()
            if not ready:
                if self.process.poll() is not None:
                    break
                if now - last > silence:
                    raise TimeoutError(f"no word for {silence} s: {' '.join(self.process.args)}")
                continue
            data = os.read(source, 65536)
            if not data:
                break
            last = now
            self.cpu = cpu_time(self.process.pid)
            for byte in data:
                if not line:
                    # An END counts from its first letter.
                    self.line_start = (now, self.cpu)
                if byte == 10:
                    if self.take(line.decode("latin-1").strip(), now):
                        self.process.terminate()
                        self.process.wait()
                        return
                    line = b""
                else:
                    line += bytes([byte])
        self.process.wait()
        self.marks["power-off"] = {"wall": time.monotonic() - self.started, "cpu": self.cpu}

    def take(self, line, now):
        """One line. True when there is nothing more to wait for."""
        words = line.split()
        if "DEMO-GUEST-READY" in line:
            self.marks["boot"] = {"wall": now - self.started, "cpu": self.cpu}
        if len(words) == 2 and words[0] == "BEGIN":
            self.current = (words[1], now, self.cpu)
        elif len(words) == 2 and words[0] == "SKIP":
            self.skipped.append(words[1])
        elif words and words[0] == "END" and self.current and words[1] == self.current[0]:
            end, cpu = self.line_start
            sample = {"wall": end - self.current[1]}
            if cpu is not None and self.current[2] is not None:
                sample["cpu"] = cpu - self.current[2]
            if len(words) > 3:
                sample["rounds"] = int(words[2])
            sample["sum"] = words[-1]
            if sample["wall"] > 0:
                self.times[words[1]] = sample
            self.current = None
            return words[1] == "code16"
        return False


def run_emulator(peer, iso, wide, silence=900):
    program = os.environ.get("PROGRAM", ".build/release/vmheadless")
    if peer == "ours":
        model = ["--cpu", "max"] if wide else []
        return Session(
            [program, "--cdrom", iso, "--memory", "512", "--serial", "stdio", *model],
            silence=silence)
    if peer == "qemu":
        return Session(
            ["qemu-system-x86_64", "-accel", "tcg", "-cpu", "max" if wide else "qemu64", "-m",
             "512", "-nographic", "-net", "none", "-no-reboot", "-cdrom", iso], silence=silence)
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(f"{folder}/serial")
        with open(f"{folder}/configuration", "w", encoding="utf-8") as file:
            file.write(BOCHS_CONFIGURATION.format(
                model="corei7_haswell_4770" if wide else "core2_penryn_t9600",
                iso=os.path.abspath(iso), folder=folder))
        # Debian's is built with the debugger, which must be told to go.
        with open(f"{folder}/commands", "w", encoding="utf-8") as file:
            file.write("c\n")
        return Session(
            ["bochs", "-q", "-f", f"{folder}/configuration", "-rc", f"{folder}/commands"],
            serial=f"{folder}/serial", silence=max(silence, 1800), folder=folder)


def make(*arguments):
    subprocess.run(["bench/build-programs.sh", *map(str, arguments)], check=True)


def run_peer(peer, options, record):
    """One run of everything that is wanted."""
    scale = options.scales[peer]
    plain = [name for name in options.programs
             if name not in WIDE + ["code16", "boot", "power-off"]]
    wide = [name for name in options.programs if name in WIDE]
    if peer == "native":
        names = [name for name in plain + wide if name not in ("cdrom",)]
        if names:
            record(Session([f"{OUT}/bench", str(scale), *names]).times)
        return
    for name, names, extended in (("plain", plain, False), ("wide", wide, True)):
        if names:
            cd = f"{name}-{peer}"
            make("cd", cd, f"{scale} {' '.join(names)}")
            session = run_emulator(peer, f"{OUT}/{cd}.iso", extended)
            record(session.times)
            os.remove(f"{OUT}/{cd}.iso")
    if "code16" in options.programs:
        rounds = max(1, CODE16_ROUNDS * scale // 100)
        make("cd16", rounds)
        times = run_emulator(peer, f"{OUT}/code16-{rounds}.iso", False).times
        for sample in times.values():
            sample["rounds"] = rounds
        record(times)
    if "boot" in options.programs or "power-off" in options.programs:
        make("cd", f"boot-{peer}", scale)
        record(run_emulator(peer, f"{OUT}/boot-{peer}.iso", False).marks)


def commit():
    try:
        name = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], check=True,
                              capture_output=True, text=True).stdout.strip()
        changed = subprocess.run(["git", "status", "--porcelain", "--", "Sources"], check=True,
                                 capture_output=True, text=True).stdout.strip()
        return name + ("-changed" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def host():
    model = ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    model = line.partition(":")[2].strip()
                    break
    except OSError:
        pass
    return {"processor": model, "processors": os.cpu_count(), "system": platform.system()}


def version(command):
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return next((line for line in text.splitlines() if any(c.isdigit() for c in line)), "")
    except OSError:
        return ""


def main():
    options = parse()
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    path = options.json or f"bench/results/{commit()}.json"
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    results = {}
    if options.merge and os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            results = json.load(file)["results"]
    make("programs")
    report = {
        "commit": commit(), "host": host(),
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d"),
        "peers": {
            "native": version(["gcc", "--version"]),
            "ours": commit(),
            "qemu": version(["qemu-system-x86_64", "--version"]),
            "bochs": "Bochs 2.7, Debian's package",
        },
        "units": {"wall": "seconds", "cpu": "seconds of the emulator's processor time"},
        "results": results,
    }
    for run in range(options.runs):
        for peer in options.peers:
            if peer == "bochs" and run >= options.bochs_runs:
                continue
            began = time.monotonic()

            def record(times, peer=peer):
                for name, sample in times.items():
                    if name in options.programs:
                        results.setdefault(name, {}).setdefault(peer, []).append(sample)
                # After each boot, so that nothing is lost.
                with open(path + ".new", "w", encoding="utf-8") as file:
                    json.dump(report, file, indent=1)
                    file.write("\n")
                os.replace(path + ".new", path)

            try:
                run_peer(peer, options, record)
            except (OSError, TimeoutError, subprocess.CalledProcessError) as error:
                print(f"{peer}: {error}", file=sys.stderr)
            print(f"run {run + 1} {peer}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    print(path)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes a table (Markdown) and a plot (SVG) of the results that bench/run.py wrote.

  bench/report.py RESULTS.json [--table FILE] [--plot FILE]

Medians of wall time, for the whole work of a program. Ratios are ours to another's, smaller is
better. "CPU" is the same ratio by the emulators' own processor time, which other work on the same
machine disturbs less.
"""

import argparse
import json
import math
import statistics
import sys

sys.dont_write_bytecode = True
from run import CLASSES

GOALS = [
    ("boot to power-off", ["power-off"], "qemu", 2.0),
    ("integer, branches, calls, memory",
     CLASSES["integer"] + CLASSES["branches and calls"] + CLASSES["memory"], "qemu", 2.0),
    ("double and SSE", CLASSES["floating point"] + CLASSES["packed integers"], "qemu", 1.0),
    ("system calls, page faults, context switches", CLASSES["kernel"], "qemu", 1.5),
    ("everything", [name for names in CLASSES.values() for name in names], "bochs", 0.2),
]
PEERS = ["native", "ours", "qemu", "bochs"]
NAMES = {"native": "native", "ours": "ours", "qemu": "QEMU", "bochs": "Bochs"}
COLOURS = {"native": "#8a8a8a", "ours": "#c2410c", "qemu": "#1d4ed8", "bochs": "#15803d"}


class Results:
    def __init__(self, report):
        self.results = report["results"]

    def full(self, program):
        samples = [s for peer in self.results[program].values() for s in peer]
        return max((s["rounds"] for s in samples if "rounds" in s), default=None)

    def median(self, program, peer, key="wall"):
        """Seconds for the program's whole work, or None."""
        full = self.full(program) if program in self.results else None
        values = []
        for sample in self.results.get(program, {}).get(peer, []):
            if key in sample:
                part = full / sample["rounds"] if full and sample.get("rounds") else 1
                values.append(sample[key] * part)
        return statistics.median(values) if values else None

    def ratio(self, program, other, key="wall"):
        ours, theirs = self.median(program, "ours", key), self.median(program, other, key)
        return ours / theirs if ours and theirs else None

    def mean_ratio(self, programs, other, key="wall"):
        """Geometric mean, and of how many programs."""
        ratios = [r for r in (self.ratio(name, other, key) for name in programs) if r]
        if not ratios:
            return None, 0
        return math.exp(sum(map(math.log, ratios)) / len(ratios)), len(ratios)

    def disagreements(self):
        """Programs whose results differ between peers that did the same work."""
        for program, peers in self.results.items():
            sums = {}
            for peer, samples in peers.items():
                for sample in samples:
                    if "sum" in sample:
                        sums.setdefault(sample.get("rounds"), set()).add((sample["sum"], peer))
            for found in sums.values():
                if len({total for total, _ in found}) > 1:
                    yield program, sorted(found)


def seconds(value):
    if value is None:
        return "–"
    return f"{value:.3f}" if value < 10 else f"{value:.1f}"


def ratio(value):
    return "–" if value is None else f"{value:.2f}"


def table(report, results):
    host = report["host"]
    lines = [
        f"Commit {report['commit']}, {report['date']}, {host['processor']},"
        f" {host['processors']} processors. QEMU: {report['peers']['qemu']}, TCG, `-cpu qemu64`"
        f" (`max` for AVX). Bochs: {report['peers']['bochs']}.", "",
        "Seconds, medians of wall time. Ratios are ours to theirs: smaller is better; CPU: the same"
        " by the emulators' own processor time.", *([report["note"]] if "note" in report else []), "",
        "| program | native | ours | QEMU | Bochs | ours/QEMU | CPU | ours/Bochs |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for group, names in CLASSES.items():
        known = [name for name in names if name in results.results]
        if known:
            lines.append(f"| *{group}* | | | | | | | |")
        for name in known:
            cells = [seconds(results.median(name, peer)) for peer in PEERS]
            cells += [ratio(results.ratio(name, "qemu")), ratio(results.ratio(name, "qemu", "cpu")),
                      ratio(results.ratio(name, "bochs"))]
            lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += ["", "| what (geometric mean) | against | programs | ratio | CPU | goal |",
              "| --- | --- | ---: | ---: | ---: | ---: |"]
    for what, names, other, goal in GOALS:
        value, count = results.mean_ratio(names, other)
        cpu, _ = results.mean_ratio(names, other, "cpu")
        lines.append(
            f"| {what} | {NAMES[other]} | {count} | {ratio(value)} | {ratio(cpu)} | {goal:g} |")
    for program, found in results.disagreements():
        lines += ["", f"**{program}: results differ:** "
                  + ", ".join(f"{peer} {total}" for total, peer in found)]
    return "\n".join(lines) + "\n"


def plot(results):
    """Each program's time relative to QEMU's, on a logarithmic axis."""
    rows = []
    for group, names in CLASSES.items():
        known = [name for name in names if results.median(name, "qemu")]
        if known:
            rows.append((group, None))
            rows += [(name, results.median(name, "qemu")) for name in known]
    left, right, top, step, width = 130, 30, 70, 18, 760
    height = top + step * len(rows) + 40
    values = [results.median(name, peer) / base for name, base in rows if base
              for peer in PEERS if results.median(name, peer)]
    low = math.floor(math.log10(min(values, default=1)) - 0.05)
    high = math.ceil(math.log10(max(values, default=1)) + 0.05)
    high = max(high, low + 1)

    def x(value):
        return left + (math.log10(value) - low) / (high - low) * (width - left - right)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{left}" y="22" font-size="15">Time, relative to QEMU TCG (left is faster)</text>',
    ]
    at = left
    for peer in PEERS:
        out.append(f'<circle cx="{at + 5}" cy="40" r="5" fill="{COLOURS[peer]}"/>')
        out.append(f'<text x="{at + 15}" y="44">{NAMES[peer]}</text>')
        at += 90
    bottom = top + step * len(rows)
    for power in range(low, high + 1):
        for digit in (1, 2, 5):
            value = digit * 10.0 ** power
            if not low <= math.log10(value) <= high + 1e-9:
                continue
            strong = value == 1
            out.append(
                f'<line x1="{x(value):.1f}" y1="{top - 8}" x2="{x(value):.1f}" y2="{bottom}"'
                f' stroke="{"#555555" if strong else "#e2e2e2"}" stroke-width="1"/>')
            if digit > 1 and high - low > 3:
                continue
            out.append(
                f'<text x="{x(value):.1f}" y="{bottom + 18}" text-anchor="middle"'
                f' fill="#444444">{value:g}</text>')
    for index, (name, base) in enumerate(rows):
        y = top + step * index + step / 2
        if base is None:
            out.append(f'<text x="8" y="{y + 4}" font-weight="bold" font-size="11">{name}</text>')
            continue
        out.append(f'<text x="{left - 10}" y="{y + 4}" text-anchor="end">{name}</text>')
        for peer in PEERS:
            value = results.median(name, peer)
            if value:
                out.append(f'<circle cx="{x(value / base):.1f}" cy="{y}" r="5" fill-opacity="0.85"'
                           f' fill="{COLOURS[peer]}"/>')
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results")
    parser.add_argument("--table", help="write the table here (standard output)")
    parser.add_argument("--plot", help="write the plot here")
    options = parser.parse_args()
    with open(options.results, encoding="utf-8") as file:
        report = json.load(file)
    results = Results(report)
    text = table(report, results)
    if options.table:
        with open(options.table, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        print(text, end="")
    if options.plot:
        with open(options.plot, "w", encoding="utf-8") as file:
            file.write(plot(results))


if __name__ == "__main__":
    main()

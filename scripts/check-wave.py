#!/usr/bin/env python3
"""Checks that a WAV file has tones one after the other.

  scripts/check-wave.py FILE FREQUENCY:SECONDS...       (hertz; seconds within a tenth)
"""
import array
import sys
import wave

QUIET = 200


def tones(samples, rate):
    """(frequency, seconds) of each stretch of sound; silence of 20 ms or another pitch divides."""
    crossings = [i for i, (a, b) in enumerate(zip(samples, samples[1:])) if a < 0 <= b
                 and max(map(abs, samples[max(0, i - rate // 100):i + rate // 100])) > QUIET]
    groups = []
    for at in crossings:
        if groups:
            last = groups[-1]
            gap = at - last[-1]
            usual = (last[-1] - last[0]) / (len(last) - 1) if len(last) > 1 else gap
            if gap < rate // 50 and abs(gap - usual) <= max(0.3 * usual, 2):
                last.append(at)
                continue
        groups.append([at])
    return [((len(g) - 1) * rate / (g[-1] - g[0]), (g[-1] - g[0]) / rate)
            for g in groups if len(g) > 20]


def main():
    path, *wanted = sys.argv[1:]
    with wave.open(path) as file:
        rate = file.getframerate()
        samples = array.array("h", file.readframes(file.getnframes()))[0::file.getnchannels()]
    found = tones(samples, rate)
    expected = [tuple(map(float, text.split(":"))) for text in wanted]
    good = len(found) == len(expected) and all(
        abs(f - wf) <= 0.02 * wf and abs(s - ws) <= 0.1 * ws + 0.01
        for (f, s), (wf, ws) in zip(found, expected))
    print(", ".join(f"{f:.0f} Hz for {s:.2f} s" for f, s in found) or "silence")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

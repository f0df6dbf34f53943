#!/usr/bin/env python3
"""Compares what a test ROM printed with TestROMs/NAME/expected.txt.

  scripts/check-rom.py NAME OUTPUT STATUS [--qemu] [--kvm] [--any-skips | --as=CPU] [--write]

expected.txt holds the lines of a processor that passes everything. In OUTPUT, "SKIP x" may stand
for "PASS x" (the processor lacks the feature) when TestROMs/skipped.txt names it: a processor that
loses a feature would else lose its checks in silence. The summary line is not compared, STATUS is:
33.
--any-skips  of another processor than IEM with --cpu max: any check may be skipped
--as=CPU     those that the list has for NAME@CPU
--qemu   any skips, also accept failures that TestROMs/qemu-differs.txt names, and status 35 with them
--kvm    the same with TestROMs/kvm-differs.txt
--write  write expected.txt from OUTPUT instead, as if everything had passed
Prints the differences. Status: 0 equal, 1 different.
"""

import difflib
import os
import re
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "TestROMs")


def known(rom, list_name):
    """Names of the checks that a list has: lines "rom | check | reason"."""
    names = set()
    with open(os.path.join(FOLDER, list_name + ".txt"), encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("|")]
            if not line.startswith("#") and len(fields) == 3 and fields[0] == rom:
                names.add(fields[1])
    return names


def main():
    flags = {argument for argument in sys.argv[1:] if argument.startswith("--")}
    rom, output_path, status = [a for a in sys.argv[1:] if not a.startswith("--")]
    with open(output_path, encoding="utf-8", errors="replace") as file:
        output = file.read().replace("\r", "").splitlines()
    summary = [line for line in output if line.startswith("SUMMARY ")]
    output = [line for line in output if not line.startswith("SUMMARY ")]
    expected_path = os.path.join(FOLDER, rom, "expected.txt")
    failed = r"FAIL (.*) expected [0-9A-F]+ got [0-9A-F]+$"
    if "--write" in flags:
        with open(expected_path, "w", encoding="utf-8") as file:
            for line in output:
                line = re.sub("^SKIP ", "PASS ", re.sub("^" + failed, r"PASS \1", line))
                file.write(line + "\n")
        return 0

    tolerated = set()
    for whose in ("qemu", "kvm"):
        if "--" + whose in flags:
            tolerated |= known(rom, whose + "-differs")
    with open(expected_path, encoding="utf-8") as file:
        expected = file.read().splitlines()
    model = [flag[5:] for flag in flags if flag.startswith("--as=")]
    if model:
        may_skip = known(f"{rom}@{model[0]}", "skipped")
    elif flags & {"--any-skips", "--qemu", "--kvm"}:
        may_skip = {line[5:] for line in expected if line.startswith("PASS ")}
    else:
        may_skip = known(rom, "skipped")
    skipped, allowed_failures, normalised = [], 0, []
    for line in output:
        match = re.match(failed, line)
        if match and match.group(1) in tolerated:
            allowed_failures += 1
            line = "PASS " + match.group(1)
        elif line.startswith("SKIP ") and line[5:] in may_skip:
            skipped.append(line[5:])
            line = "PASS " + line[5:]
        normalised.append(line)
    problems = [line for line in difflib.unified_diff(
        expected, normalised, "expected", "got", n=0, lineterm="") if not line.startswith("@@")]
    if not summary:
        problems.append("no summary: the ROM did not get to its end")
    wanted = "35" if allowed_failures else "33"
    if status != wanted:
        problems.append(f"exit status {status}, expected {wanted}")
    note = f", {len(skipped)} skipped" if skipped else ""
    note += f", {allowed_failures} known differences" if allowed_failures else ""
    print(f"{rom}: {'different' if problems else 'as expected'} ({len(output)} lines{note})")
    for line in problems:
        print("  " + line)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

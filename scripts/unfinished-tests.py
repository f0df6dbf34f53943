#!/usr/bin/env python3
"""Prints the tests of a swift test log that started and neither passed, failed nor were skipped."""

import re
import sys

open_tests = []
for line in open(sys.argv[1], errors="replace"):
    if match := re.match(r"\S+ +Test (.+) started\.", line):
        open_tests.append(match[1])
    elif match := re.match(r"\S+ +Test (.+) (passed|failed|skipped)\b", line):
        if match[1] in open_tests:
            open_tests.remove(match[1])
for name in open_tests:
    if not name.startswith("run "):
        print(f"did not end: {name}")

#!/usr/bin/env python3
"""Prints the tests of a swift test log that started and neither passed, failed nor were skipped."""

import re
import signal
import sys

open_tests = []
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
for line in open(sys.argv[1], errors="replace"):
    if match := re.match(r"\S+ +Test ((?!case ).+) started\.", line):
        open_tests.append(match[1])
    elif match := re.match(r"\S+ +Test (.+?)(?: with \d+ test cases?)? (passed|failed|skipped|was cancelled)\b", line):
        if match[1] in open_tests:
            open_tests.remove(match[1])
for name in open_tests:
    if name != "run":
        print(f"did not end: {name}")

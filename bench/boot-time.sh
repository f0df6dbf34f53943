#!/usr/bin/env bash
# Time from the start of the emulator to the demo guest's prompt, and to the end of its power-off:
# this project's emulator and QEMU's interpreter, in turn, on the same CD.
#
#   bench/boot-time.sh [RUNS]      (3)
#
# PROGRAM=...   the emulator (.build/release/vmheadless)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/lib.sh"
cd "$project_dir"

runs=${1:-3}
program=${PROGRAM:-.build/release/vmheadless}
iso=out/guest/demo.iso
[ -x "$program" ] || fail "$program is not there: build it first (swift build -c release)"
need "to compare with QEMU" qemu-system-x86_64=qemu-system-x86 || exit 1
[ -e $iso ] || scripts/make-guest.sh
results=$(mktemp)
trap 'rm -f "$results"' EXIT

# measure NAME COMMAND...: appends "NAME prompt-seconds off-seconds".
measure() {
  local name=$1 begin end prompt
  shift
  begin=$(date +%s.%N)
  prompt=$(scripts/guest-session.py --timeout 900 --total 1000 --expect DEMO-GUEST-READY \
    --mark ready --expect 'demo# ' --send 'poweroff -f' --status 0 -- "$@" |
    sed -n 's/^mark ready wall=\([0-9.]*\).*/\1/p')
  end=$(date +%s.%N)
  awk -v name="$name" -v prompt="$prompt" -v b="$begin" -v e="$end" \
    'BEGIN { printf "%s %.2f %.2f\n", name, prompt, e - b }' | tee -a "$results"
}

echo "emulator  prompt (s)  power-off (s)"
for ((run = 0; run < runs; run++)); do
  measure qemu qemu-system-x86_64 -accel tcg -cpu qemu64 -m 512 -nographic -net none -cdrom $iso
  measure ours "$program" --cdrom $iso --memory 512 --serial stdio
done

python3 - "$results" <<'PYTHON'
import statistics
import sys

times = {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, prompt, off = line.split()
    times.setdefault(name, []).append((float(prompt), float(off)))
medians = {
    name: [statistics.median(column) for column in zip(*rows)] for name, rows in times.items()}
for name, (prompt, off) in medians.items():
    print(f"median {name}: prompt {prompt:.2f} s, power-off {off:.2f} s")
ours, qemu = medians["ours"], medians["qemu"]
print(f"ratio ours/QEMU: prompt {ours[0] / qemu[0]:.2f}, power-off {ours[1] / qemu[1]:.2f}")
PYTHON

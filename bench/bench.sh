#!/usr/bin/env bash
# The whole benchmark: programs, runs, results, table and plot.
#
#   bench/bench.sh
#
# PROGRAMS="mix boot …"   programs or classes of programs (all; bench/run.py --help lists them)
# PEERS="ours qemu …"     of native, ours, qemu, bochs (all)
# RUNS=n                  runs of each peer but Bochs, which takes long: BOCHS_RUNS=n  (3; 1)
# BENCH_QUICK=1           a tenth of the work
# PROGRAM=FILE            the emulator (.build/release/vmheadless, which is built first)
#
# Writes bench/results/COMMIT.json, .md and .svg.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/lib.sh"
cd "$project_dir"

peers=${PEERS:-native ours qemu bochs}
sets=(guest programs)
case $peers in *qemu*) sets+=(qemu) ;; esac
case $peers in *bochs*) sets+=(bochs) ;; esac
scripts/install-needs.sh "${sets[@]}"
if [ -z "${PROGRAM:-}" ]; then
  scripts/install-needs.sh build
  swift build -c release --product vmheadless >&2
  export PROGRAM=.build/release/vmheadless
fi
[ -e out/guest/vmlinuz ] || scripts/make-guest.sh
# The boot loader's packages are kept there too.
[ -n "$(find out/cache/unpacked -name isolinux.bin 2>/dev/null)" ] || scripts/make-guest.sh

options=(--programs "${PROGRAMS:-}" --peers "$peers" --runs "${RUNS:-3}"
  --bochs-runs "${BOCHS_RUNS:-1}")
[ -z "${BENCH_QUICK:-}" ] || options+=(--quick)
results=$(bench/run.py "${options[@]}")
bench/report.py "$results" --table "${results%.json}.md" --plot "${results%.json}.svg"
cat "${results%.json}.md"
say "Wrote $results, ${results%.json}.md and ${results%.json}.svg"

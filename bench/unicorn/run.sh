#!/usr/bin/env bash
# Measures the library beside libunicorn: the same loops, in turns.
#
#   bench/unicorn/run.sh [SECONDS] [ROUNDS]
#
# Needs libunicorn-dev, gcc and a release build of library-bench. Status 3: no libunicorn.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-2} rounds=${2:-3}
[ -e /usr/include/unicorn/unicorn.h ] || { echo "libunicorn-dev is not installed"; exit 3; }
mkdir -p out/test
gcc -O2 -o out/test/unicorn-bench bench/unicorn/unicorn-bench.c -lunicorn
ours=${OURS:-.build/release/library-bench}
[ -x "$ours" ] || swift build -c release --product library-bench
for round in $(seq "$rounds"); do
  echo "round $round"
  "$ours" "$seconds" | sed 's/^/  here     /'
  out/test/unicorn-bench "$seconds" | sed 's/^/  unicorn  /'
done

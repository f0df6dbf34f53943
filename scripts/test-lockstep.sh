#!/usr/bin/env bash
# Boots Linux to its prompt and to power-off with both tiers of the processor in lockstep: the
# threaded one runs, the reference one follows, and all state is compared every few instructions.
# Takes 10 to 20 minutes.
#
#   scripts/test-lockstep.sh
#
# PROGRAM=...         the emulator (.build/release/vmheadless)
# GUEST=...           folder of the demo guest (out/guest)
# GUEST_TIMEOUT=...   seconds that the boot may take (7200)
# Status: 0 all well, 1 a difference, or the boot failed. Transcript: out/test/lockstep-boot.txt.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

program=${PROGRAM:-.build/release/vmheadless}
guest=${GUEST:-out/guest}
timeout=${GUEST_TIMEOUT:-7200}
transcript=out/test/lockstep-boot.txt
mkdir -p out/test

scripts/guest-session.py --verbose --transcript $transcript --total $((timeout + 600)) \
  --timeout "$timeout" --expect 'demo# ' --send 'uname -a; cat /proc/uptime' --expect 'demo# ' \
  --send 'poweroff -f' --status 0 -- "$program" --check lockstep --deterministic --stats \
  --kernel "$guest/vmlinuz" --initrd "$guest/initrd" --append 'console=ttyS0,115200' --memory 128 ||
  fail "a boot in lockstep"
count() { awk -v name="$1" '$3 == name { print $4 }' $transcript | tr -d '\r'; }
[ "$(count comparisons | head -1 | grep -E '^[0-9]+$' || echo 0)" -gt 1000000 ] ||
  fail "a boot in lockstep compared next to nothing"
echo "ok a boot in lockstep: $(count instructions) instructions, $(count comparisons) comparisons," \
  "no difference"

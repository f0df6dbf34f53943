#!/usr/bin/env bash
# Steps a booting Linux kernel forwards and back with the real gdb.
#
#   scripts/test-reverse.sh
#
# PROGRAM=...         the emulator (.build/release/vmheadless)
# GUEST_TIMEOUT=...   seconds that a boot may take (300)
# Status: 0 all well, 1 a check failed, 3 gdb (with Python) is not installed. Logs: out/test.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

program=${PROGRAM:-.build/release/vmheadless}
timeout=${GUEST_TIMEOUT:-300}
guest=${GUEST:-out/guest}
logs=out/test
symbols=$logs/kallsyms.txt
mkdir -p $logs
gdb -nx -batch -ex 'python print("fine")' 2>/dev/null | grep -q fine || exit 3

boot=("$program" --kernel "$guest/vmlinuz" --initrd "$guest/initrd"
  --append 'console=ttyS0,115200 nokaslr' --memory 256 --serial stdio)

# A first boot tells where things are.
wanted='start_kernel|jiffies_64|cpu_startup_entry'
if [ ! -s $symbols ] || [ "$guest/vmlinuz" -nt $symbols ]; then
  scripts/guest-session.py --transcript $symbols.new --total $((timeout * 2)) \
    --timeout "$timeout" --expect DEMO-GUEST-READY --expect 'demo# ' \
    --send "echo 0 > /proc/sys/kernel/kptr_restrict; grep -E ' ($wanted)\$' /proc/kallsyms; echo end-\$?" \
    --expect end-0 --send 'poweroff -f' --status 0 -- "${boot[@]}" >$logs/reverse-symbols.log 2>&1 ||
    { tail -20 $logs/reverse-symbols.log; fail "the first boot failed"; }
  tr -d '\r' <$symbols.new >$symbols
fi

socket=$(mktemp -d)/gdb
trap 'rm -rf "$(dirname "$socket")"' EXIT
"${boot[@]}" --deterministic -S --gdb "unix:$socket" </dev/null >$logs/reverse-guest.log 2>&1 &
emulator=$!
for _ in $(seq 100); do
  [ -S "$socket" ] && break
  sleep 0.1
done
GDB_SOCKET=$socket KALLSYMS=$symbols timeout $((timeout * 2)) \
  gdb -nx -batch -x scripts/gdb-reverse.py </dev/null 2>&1 | tee $logs/reverse.txt |
  grep -E '^(ok|  )' || true
kill $emulator 2>/dev/null || true
wait $emulator 2>/dev/null || true
grep -q '^ok detached' $logs/reverse.txt || { tail -20 $logs/reverse.txt; exit 1; }

# The console's own commands, and how long they take.
scripts/test-last-write.py --timeout "$timeout" "$program" "$guest" $symbols

#!/usr/bin/env bash
# Debugs a test ROM from real to long mode, and a booting Linux kernel, with the real gdb; then lets
# the guest run on and power off.
#
#   scripts/test-gdb.sh
#
# PROGRAM=...         the emulator (.build/release/vmheadless)
# GUEST_TIMEOUT=...   seconds that a boot may take (300)
# ENGINE=...          iem, or kvm where /dev/kvm opens (iem)
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

# The ROM: every mode on the way, and every group of registers.
[ -s out/roms/long.rom ] || scripts/build-roms.sh
rom_socket=$(mktemp -d)/gdb
timeout $((timeout * 2)) "$program" --bios out/roms/long.rom --cpu max --memory 64 \
  --serial none --debugcon none -S --gdb "unix:$rom_socket" >$logs/gdb-rom-guest.log 2>&1 &
rom=$!
for _ in $(seq 100); do
  [ -S "$rom_socket" ] && break
  sleep 0.1
done
GDB_SOCKET=$rom_socket timeout "$timeout" gdb -nx -batch -x scripts/gdb-rom.py </dev/null 2>&1 |
  tee $logs/gdb-rom.txt | grep -E '^ok ' || true
rom_status=0
wait $rom || rom_status=$?
rm -rf "$(dirname "$rom_socket")"
if [ $rom_status -ne 33 ] || ! grep -q '^ok the ROM ends' $logs/gdb-rom.txt; then
  tail -20 $logs/gdb-rom.txt
  fail "the session with the ROM failed (status $rom_status)"
fi

boot=("$program" --kernel "$guest/vmlinuz" --initrd "$guest/initrd"
  --append 'console=ttyS0,115200 nokaslr' --memory 512 --serial stdio
  --engine "${ENGINE:-iem}")

# A first boot tells where things are. The name of the last symbol asked for ends the list.
wanted='start_kernel|jiffies_64|cpu_startup_entry'
if [ ! -s $symbols ] || [ "$guest/vmlinuz" -nt $symbols ]; then
  scripts/guest-session.py --transcript $symbols.new --total $((timeout * 2)) \
    --timeout "$timeout" --expect DEMO-GUEST-READY --expect 'demo# ' \
    --send "echo 0 > /proc/sys/kernel/kptr_restrict; grep -E ' ($wanted)\$' /proc/kallsyms; echo end-\$?" \
    --expect end-0 --send 'poweroff -f' --status 0 -- "${boot[@]}" >$logs/gdb-symbols.log 2>&1 ||
    { tail -20 $logs/gdb-symbols.log; fail "the first boot failed"; }
  tr -d '\r' <$symbols.new >$symbols
fi
[ "$(grep -cE "^[0-9a-f]{16} . ($wanted)\$" $symbols)" -ge 3 ] ||
  fail "the guest does not tell its kernel's symbols"

socket=$(mktemp -d)/gdb
trap 'rm -rf "$(dirname "$socket")"' EXIT
scripts/guest-session.py --transcript $logs/gdb-guest.txt --total $((timeout * 3)) \
  --timeout $((timeout * 2)) --expect DEMO-GUEST-READY --expect 'demo# ' \
  --send 'uname -s; poweroff -f' --expect Linux --status 0 -- \
  "${boot[@]}" -S --gdb "unix:$socket" >$logs/gdb-guest.log 2>&1 &
session=$!
for _ in $(seq 100); do
  [ -S "$socket" ] && break
  sleep 0.1
done
status=0
GDB_SOCKET=$socket KALLSYMS=$symbols timeout $((timeout * 2)) \
  gdb -nx -batch -x scripts/gdb-linux.py </dev/null 2>&1 | tee $logs/gdb.txt | grep -E '^ok ' || true
grep -q '^ok detached' $logs/gdb.txt || status=1
if [ $status -ne 0 ]; then tail -20 $logs/gdb.txt; fi
wait $session || { status=1; tail -20 $logs/gdb-guest.log; }
exit $status

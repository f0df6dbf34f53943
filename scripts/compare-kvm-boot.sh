#!/usr/bin/env bash
# Boots the demo CD on this host's KVM, in QEMU and here, and says how far each came.
#
#   scripts/compare-kvm-boot.sh
#
# Made for a KVM without hardware beneath it, which QEMU cannot get through. On a host with VT-x or
# AMD-V both boot. The emulator must reach the prompt, take commands and power off; what QEMU does
# is only reported.
#
# PROGRAM=...        the emulator (.build/release/vmheadless)
# GUEST_TIMEOUT=...  seconds for the emulator's boot (900)
# QEMU_TIMEOUT=...   seconds for QEMU to reach the prompt (120)
# Status: 0 all well, 1 the emulator did not get through, 3 /dev/kvm does not open. Logs: out/test.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

program=${PROGRAM:-.build/release/vmheadless}
timeout=${GUEST_TIMEOUT:-900}
iso=${ISO:-out/guest/demo.iso}
logs=out/test/kvm-boot
mkdir -p $logs
[ -x "$program" ] || fail "$program is not there: build it first (swift build -c release)"
have_kvm || { echo "skipped: /dev/kvm does not open"; exit 3; }
[ -e "$iso" ] || scripts/make-guest.sh

# boot NAME SECONDS OPTION... -- COMMAND...: the time to the prompt and to the end.
boot() {
  local name=$1 seconds=$2
  shift 2
  scripts/guest-session.py --transcript "$logs/$name.txt" --total $((seconds * 2)) \
    --timeout "$seconds" --expect DEMO-GUEST-READY --expect 'demo# ' --mark prompt \
    --send 'uname -a' --expect 'Linux demo ' --expect 'demo# ' \
    --send 'dd if=/dev/zero bs=1M count=4 | md5sum' --expect b5cfa9d6c8febd618f91ac2843d50a1c \
    --expect 'demo# ' --mark work --send 'poweroff -f' --status 0 -- "$@" >"$logs/$name.log" 2>&1
}

# lines NAME: what the guest has said so far.
lines() { echo "    it had written $(wc -l <"$logs/$1.txt") lines; the last:
      $(tr -d '\r' <"$logs/$1.txt" | grep -v '^[[:space:]]*$' | tail -1 | cut -c1-80)"; }

status=0
if boot ours "$timeout" "$program" --cdrom "$iso" --memory 512 --engine kvm --stats --serial stdio
then
  echo "here: boots, runs commands and powers off"
  sed -n 's/^mark \(.*\) wall=\([0-9.]*\).*/    \1 after \2 s/p' $logs/ours.log
else
  status=1
  echo "here: FAILED"
  tail -5 $logs/ours.log | sed 's/^/    /'
  lines ours
fi
grep -aoE 'engine: .*|kvm (entries|refusals|refused states|partner instructions) .*' \
  $logs/ours.txt | sed 's/^/    /' || true

if ! command -v qemu-system-x86_64 >/dev/null; then
  echo "QEMU: skipped, qemu-system-x86_64 is not installed"
elif boot qemu "${QEMU_TIMEOUT:-120}" qemu-system-x86_64 -accel kvm -m 512 -display none \
  -serial stdio -monitor none -net none -no-reboot -cdrom "$iso"
then
  echo "QEMU: boots, runs commands and powers off"
  sed -n 's/^mark \(.*\) wall=\([0-9.]*\).*/    \1 after \2 s/p' $logs/qemu.log
else
  error=$(grep -a 'KVM internal error\|^kvm\|emulation failure' $logs/qemu.txt | tr -d '\r' |
    paste -sd, || true)
  echo "QEMU: does not come to the prompt in ${QEMU_TIMEOUT:-120} s${error:+: $error}"
  grep -aE '^(RIP|EIP|Code)=' $logs/qemu.txt | cut -c1-100 | sed 's/^/    /' || true
fi
exit $status

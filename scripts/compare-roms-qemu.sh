#!/usr/bin/env bash
# Runs every test ROM under QEMU's interpreter and under this project's emulator, and compares both
# with the expected output.
#
#   scripts/compare-roms-qemu.sh [--qemu-only] [--write-expected] [EMULATOR]
#
# EMULATOR is a command line in which {rom} stands for the ROM's path; by default
#   .build/release/vmheadless --bios {rom} --serial file:/dev/null --debugcon stdio --cpu max
#   --on-triple-fault reset
# --write-expected takes QEMU's output, with every check passed, as the expected output.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

emulator='.build/release/vmheadless --bios {rom} --serial file:/dev/null --debugcon stdio'
emulator+=' --cpu max --on-triple-fault reset'
qemu_only=no
write=
while [ $# -gt 0 ]; do
  case $1 in
    --qemu-only) qemu_only=yes ;;
    --write-expected) write=--write; qemu_only=yes ;;
    -h|--help) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) emulator=$1 ;;
  esac
  shift
done

need "to compare with QEMU" qemu-system-x86_64=qemu-system-x86 python3=python3 || exit 1
scripts/build-roms.sh
qemu='qemu-system-x86_64 -accel tcg -cpu max -bios {rom} -display none -debugcon stdio'
qemu+=' -device isa-debug-exit,iobase=0xf4,iosize=0x4 -nodefaults'

# run COMMAND ROM OUTPUT DISK_OPTIONS: prints the exit status. The options are for ROMs with a disk.
run() {
  local status=0 words disk=${2%.rom}.disk command=$1
  [ ! -e "$disk" ] || command+=" ${4//\{disk\}/$disk}"
  read -ra words <<<"$command"
  timeout "${ROM_TIMEOUT:-60}" "${words[@]//\{rom\}/$2}" >"$3" 2>"$3.err" </dev/null || status=$?
  echo $status
}

mkdir -p out/roms/qemu out/roms/ours
different=0
for rom in out/roms/*.rom; do
  name=$(basename "$rom" .rom)
  case $name in demo|multiboot) continue ;; esac  # not firmware tests
  status=$(run "$qemu" "$rom" "out/roms/qemu/$name.txt" \
    '-drive file={disk},format=raw,snapshot=on')
  printf 'QEMU  '
  scripts/check-rom.py "$name" "out/roms/qemu/$name.txt" "$status" --qemu $write ||
    different=$((different + 1))
  [ $qemu_only = yes ] && continue
  status=$(run "$emulator" "$rom" "out/roms/ours/$name.txt" \
    '--disk {disk} --snapshot')
  printf 'ours  '
  scripts/check-rom.py "$name" "out/roms/ours/$name.txt" "$status" || different=$((different + 1))
done
echo "$different different"
[ $different -eq 0 ]

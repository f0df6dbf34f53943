#!/usr/bin/env bash
# Builds the benchmark's guest programs with the installed C compiler, and the CDs to run them from.
#
#   bench/build-programs.sh programs [OUT]            OUT: out/bench
#   bench/build-programs.sh cd NAME ARGUMENTS [OUT]   NAME.iso runs "bench ARGUMENTS", powers off
#
# Needs the demo guest (scripts/make-guest.sh): its kernel, its initramfs and the boot loader.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/lib.sh"
cd "$project_dir"

sources=bench/programs
compiler=${CC:-gcc}
flags=(-O2 -std=gnu11 -Wall -Wextra -Werror -static -fno-tree-vectorize -fcf-protection=none)

build_programs() {
  local out=$1 file
  mkdir -p "$out"
  for file in bench integer branches memory floating vectors system; do
    "$compiler" "${flags[@]}" -c "$sources/$file.c" -o "$out/$file.o"
  done
  "$compiler" "${flags[@]}" -mavx2 -mfma -c "$sources/avx.c" -o "$out/avx.o"
  "$compiler" "${flags[@]}" "$out"/{bench,integer,branches,memory,floating,vectors,system,avx}.o \
    -o "$out/bench"
  # No 32-bit C library is needed.
  "$compiler" -m32 -march=i686 -mno-sse "${flags[@]}" -ffreestanding -nostdlib -fno-pie -no-pie \
    -fno-stack-protector -Wl,--build-id=none "$sources"/{code32,integer}.c -o "$out/bench-code32"
  nasm -f bin -o "$out/code16.bin" "$sources/code16.asm"
  rm -f "$out"/*.o
}

# The boot loader, from the packages that the demo guest was made of.
loader() { find out/cache/unpacked -name "$1" -path "*$2*" | sort | tail -1; }

make_cd() {
  local name=$1 arguments=$2 out=$3 work
  work=$(mktemp -d)
  trap 'rm -rf "$work"' RETURN
  mkdir -p "$work/root/demo" "$work/cd/isolinux"
  cp "$out/bench" "$out/bench-code32" "$work/root/demo/"
  cat >"$work/root/demo/bench.sh" <<RUN
dmesg -n 1
/demo/bench $arguments >/dev/ttyS0
RUN
  # The kernel unpacks one archive after the other.
  cp out/guest/initrd "$work/cd/initrd"
  (cd "$work/root" && find . -mindepth 1 | LC_ALL=C sort |
    cpio --quiet -o -H newc -R 0:0 | gzip -1n) >>"$work/cd/initrd"
  cp out/guest/vmlinuz "$work/cd/"
  cp "$(loader isolinux.bin ISOLINUX)" "$(loader ldlinux.c32 modules/bios)" "$work/cd/isolinux/"
  cat >"$work/cd/isolinux/isolinux.cfg" <<'CONFIG'
SERIAL 0 115200
DEFAULT bench
PROMPT 0
TIMEOUT 0
LABEL bench
  KERNEL /vmlinuz
  INITRD /initrd
  APPEND quiet console=ttyS0,115200 demo.run=bench.sh
CONFIG
  xorriso -as mkisofs -quiet -o "$out/$name.iso" -V BENCH -R -J \
    -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 \
    -boot-info-table "$work/cd" 2>/dev/null
}

# The real-mode program is its own boot loader.
make_cd16() {
  local rounds=$1 out=$2 work
  work=$(mktemp -d)
  trap 'rm -rf "$work"' RETURN
  cp "$out/code16.bin" "$work/code16.bin"
  python3 - "$work/code16.bin" "$rounds" <<'PATCH'
import struct, sys
with open(sys.argv[1], "r+b") as file:
    file.seek(8)
    file.write(struct.pack("<H", int(sys.argv[2])))
PATCH
  xorriso -as mkisofs -quiet -o "$out/code16-$rounds.iso" -V BENCH16 \
    -b code16.bin -c boot.cat -no-emul-boot -boot-load-size 4 "$work" 2>/dev/null
}

case ${1:-} in
  programs) build_programs "${2:-out/bench}" ;;
  cd) make_cd "$2" "$3" "${4:-out/bench}" ;;
  cd16) make_cd16 "$2" "${3:-out/bench}" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac

#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says which and why.
#
#   scripts/install-needs.sh [build] [guest] [guests] [test] [bench] [programs] [qemu] [bochs]
#                                                                             (build)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -gt 0 ] || set -- build
status=0
for what in "$@"; do
  case $what in
    build)
      # The firmware is loaded at run time; SDL, zlib and the kernel's headers are compiled against.
      need "to find libraries" pkg-config=pkg-config || status=1
      need "to build and run the emulator" lib:sdl2=libsdl2-dev \
        /usr/include/linux/kvm.h=linux-libc-dev /usr/include/zlib.h=zlib1g-dev \
        /usr/share/seabios/bios-256k.bin=seabios || status=1
      command -v swift >/dev/null || {
        say "Missing: swift (to compile). Swift 6.3 or newer must be in PATH: https://swift.org/install"
        status=1
      } ;;
    guest)
      need "to make the demo guest" xorriso=xorriso cpio=cpio gzip=gzip python3=python3 \
        mke2fs=e2fsprogs debugfs=e2fsprogs grub-mkimage=grub-common \
        /usr/lib/grub/i386-pc/boot.img=grub-pc-bin || status=1 ;;
    test)
      need "for the tests" nasm=nasm python3=python3 || status=1
      need "to test the window" Xvfb=xvfb xdotool=xdotool xclip=xclip openbox=openbox || status=1
      need "to compare disassemblers" objdump=binutils ZydisDisasm=zydis-tools || status=1 ;;
    bench)
      need "to compare with other programs" /usr/include/unicorn/unicorn.h=libunicorn-dev \
        gcc=gcc || status=1 ;;
    programs)
      need "to build the benchmark's programs" gcc=gcc nasm=nasm \
        /usr/include/stdlib.h=libc6-dev || status=1 ;;
    qemu) need "to measure against" qemu-system-x86_64=qemu-system-x86 || status=1 ;;
    bochs)
      # The window library "rfb" that is used comes with the package bochs itself.
      need "to measure against" bochs=bochs /usr/share/bochs/BIOS-bochs-latest=bochsbios \
        /usr/share/vgabios/vgabios.bin=vgabios || status=1 ;;
    guests)
      need "to boot other guests" grub-mkrescue=grub-common xorriso=xorriso mformat=mtools \
        /usr/lib/grub/i386-pc/boot.img=grub-pc-bin python3=python3 || status=1 ;;
    *) fail "unknown set '$what' (allowed: build, guest, guests, test, bench, programs, qemu, bochs)" ;;
  esac
done
exit $status

#!/usr/bin/env bash
# Makes what the demo guest needs to be a PC with a window: an archive with Debian's drivers for the
# graphics, the tablet, the mouse and the sound card, for the kernel to unpack after out/guest/initrd.
#
#   scripts/make-window-guest.sh        writes out/guest/window.cpio.gz and window-initrd (both in one)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

guest=out/guest
[ -e $guest/initrd ] && [ -e $guest/version ] || scripts/make-guest.sh
version=$(cat $guest/version)
kernel=$(find out/cache/unpacked -maxdepth 1 -name "linux-image-$version"'_*' | sort | tail -1)
busybox=$(find out/cache/unpacked -path '*/busybox-static*/bin/busybox' | sort | tail -1)
if [ -z "$kernel" ] || [ -z "$busybox" ]; then
  scripts/make-guest.sh
  kernel=$(find out/cache/unpacked -maxdepth 1 -name "linux-image-$version"'_*' | sort | tail -1)
  busybox=$(find out/cache/unpacked -path '*/busybox-static*/bin/busybox' | sort | tail -1)
fi
[ -n "$kernel" ] && [ -n "$busybox" ] || fail "the demo guest's packages are not in out/cache"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
modules=lib/modules/$version
for name in ata_piix sd_mod sr_mod isofs ext4 crc32c_generic \
  bochs uhci-hcd usbhid hid-generic evdev psmouse snd-intel8x0 snd-pcm-oss pcspkr; do
  line=$(grep "/$name\.ko[.xz]*:" "$kernel/$modules/modules.dep") || fail "no module $name"
  for file in ${line/:/ }; do
    mkdir -p "$work/$modules/$(dirname "$file")"
    cp "$kernel/$modules/$file" "$work/$modules/$file"
  done
done
cp "$kernel/$modules"/modules.{builtin,order} "$work/$modules/"
"$busybox" depmod -b "$work" "$version"
mkdir -p "$work/demo"
cp scripts/guest/window.sh "$work/demo/window"
need "to assemble the guest's mixer program" nasm=nasm || exit 1
nasm -f bin -Werror -o "$work/demo/volume" scripts/guest/volume.asm
chmod 755 "$work/demo/volume"
epoch=$(stat -c %Y "$kernel/boot/vmlinuz-$version")
find "$work" -exec touch -h -d "@$epoch" {} +
(cd "$work" && find . -mindepth 1 | LC_ALL=C sort |
  cpio --quiet -o -H newc -R 0:0 --reproducible | gzip -9n) >$guest/window.cpio.gz.partial
mv $guest/window.cpio.gz.partial $guest/window.cpio.gz
cat $guest/initrd $guest/window.cpio.gz >$guest/window-initrd.partial
mv $guest/window-initrd.partial $guest/window-initrd
say "Made $guest/window-initrd: $(stat -c %s $guest/window-initrd) bytes"

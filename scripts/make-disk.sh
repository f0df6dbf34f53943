#!/usr/bin/env bash
# Makes a disk that GRUB boots into the demo guest, with its file system on the same disk.
#
#   scripts/make-disk.sh [OUT/disk.img]      (out/guest/disk.img)
#
# 64 MiB: MBR, GRUB's core image in the gap behind it, one ext2 partition from sector 2048. Needs no
# root and no loop device. Takes vmlinuz and initrd from the image's folder or from out/guest.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

image=${1:-$project_dir/out/guest/disk.img}
grub=/usr/lib/grub/i386-pc
need "to make the GRUB disk" mke2fs=e2fsprogs debugfs=e2fsprogs \
  grub-mkimage=grub-common $grub/boot.img=grub-pc-bin python3=python3 || exit 1

folder=$(dirname "$image")
[ -e "$folder/vmlinuz" ] || folder=$project_dir/out/guest
[ -e "$folder/vmlinuz" ] && [ -e "$folder/initrd" ] ||
  fail "no vmlinuz and initrd in $folder: run scripts/make-guest.sh first"

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(stat -c %Y "$folder/vmlinuz")}
export SOURCE_DATE_EPOCH E2FSPROGS_FAKE_TIME=$SOURCE_DATE_EPOCH

disk_mib=64
first_sector=2048
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root/boot/grub"
cp "$folder/vmlinuz" "$folder/initrd" "$root/boot/"
cat >"$root/boot/grub/grub.cfg" <<'CONFIG'
serial --unit=0 --speed=115200
terminal_input console serial
terminal_output console serial
set timeout=0
menuentry "Demo guest" {
  echo "GRUB: loading the demo guest"
  linux /boot/vmlinuz console=tty0 console=ttyS0,115200 demo.root=/dev/sda1
  initrd /boot/initrd
}
CONFIG
find "$root" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +

# The identity is fixed so that the same contents give the same image.
mke2fs -q -t ext2 -b 1024 -L demo -U 6d656d6f-0000-4000-8000-64656d6f0001 \
  -E root_owner=0:0,hash_seed=6d656d6f-0000-4000-8000-64656d6f0002 \
  -d "$root" "$work/partition" $(((disk_mib * 2048 - first_sector) / 2))k >/dev/null
# mke2fs takes over the times of the files just made; some of those are of today.
(cd "$root" && find . | sed 's/^\.//; s/^$/\//') | while read -r file; do
  for field in atime ctime mtime; do
    echo "set_inode_field $file $field @$SOURCE_DATE_EPOCH"
  done
done | debugfs -w -f - "$work/partition" >/dev/null 2>&1

grub-mkimage -O i386-pc -d $grub -p '(hd0,msdos1)/boot/grub' -o "$work/core.img" \
  biosdisk part_msdos ext2 normal linux serial terminal configfile echo

python3 - "$grub/boot.img" "$work/core.img" "$work/partition" "$image" \
  $first_sector $((disk_mib * 2048)) <<'PYTHON'
import struct
import sys

boot_path, core_path, partition_path, image_path = sys.argv[1:5]
first, sectors = int(sys.argv[5]), int(sys.argv[6])
boot = bytearray(open(boot_path, "rb").read()[:440])
core = open(core_path, "rb").read()
core += bytes(-len(core) % 512)
if len(core) > (first - 1) * 512:
    sys.exit("make-disk: GRUB's core image does not fit before the partition")

# What grub-bios-setup would fill in. boot.img: the first sector of core.img, and the drive
# (0xff: the one the BIOS booted from).
struct.pack_into("<Q", boot, 0x5C, 1)
boot[0x64] = 0xFF
# core.img's first sector ends in the list of where the rest is: start, length, segment.
core = bytearray(core)
struct.pack_into("<QHH", core, 512 - 12, 2, len(core) // 512 - 1, 0x820)

mbr = boot + struct.pack("<IH", 0x64656D6F, 0)
# CHS addresses are the "use LBA" value; both loader and kernel use LBA.
mbr += struct.pack("<B3sB3sII", 0x80, b"\xfe\xff\xff", 0x83, b"\xfe\xff\xff", first, sectors - first)
mbr += bytes(48) + b"\x55\xaa"
with open(image_path, "wb") as image:
    image.write(mbr + core)
    image.seek(first * 512)
    image.write(open(partition_path, "rb").read())
    image.truncate(sectors * 512)
PYTHON
say "Made $image: $disk_mib MiB, GRUB, one ext2 partition"

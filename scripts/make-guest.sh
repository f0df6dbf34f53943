#!/usr/bin/env bash
# Makes the demo guest: Debian's own kernel with a BusyBox initramfs, as files and as a bootable CD.
#
#   scripts/make-guest.sh [--add DIR]... [OUT]      (OUT: out/guest)
#
# --add DIR   put the files below DIR into the initramfs, over ours
#
# Writes OUT/vmlinuz, OUT/initrd, OUT/System.map, OUT/demo.iso and OUT/version. The packages are
# downloaded into out/cache and unpacked there, never installed. The same packages give the same
# bytes.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

out=$project_dir/out/guest
overlays=()
while [ $# -gt 0 ]; do
  case $1 in
    --add)
      [ -d "${2:-}" ] || fail "--add: '${2:-}' is not a folder"
      overlays+=("$2")
      shift 2 ;;
    -h|--help) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) fail "unknown option $1 (allowed: --add DIR)" ;;
    *) out=$1; shift ;;
  esac
done

need "to pack the demo guest" xorriso=xorriso cpio=cpio gzip=gzip python3=python3 || exit 1
need_package_tools

mkdir -p "$out"
out=$(cd "$out" && pwd)

# The kernel: once downloaded it stays, so that a second run needs no network.
kernel_file=$(find "$cache" -maxdepth 1 -name 'linux-image-[0-9]*-amd64_*.deb' | sort -V | tail -1)
if [ -n "$kernel_file" ]; then
  kernel_package=$(basename "$kernel_file")
  kernel_package=${kernel_package%%_*}
else
  use_package_lists
  kernel_package=$(apt-cache "${apt_options[@]}" depends linux-image-amd64 |
    awk '/Depends: linux-image-[0-9]/ { print $2; exit }')
  [ -n "$kernel_package" ] || fail "linux-image-amd64 names no kernel package"
fi
kernel=$(unpack "$kernel_package")
busybox=$(unpack busybox-static)/bin/busybox
isolinux=$(unpack isolinux)/usr/lib/ISOLINUX
syslinux=$(unpack syslinux-common)/usr/lib/syslinux/modules/bios
version=${kernel_package#linux-image-}
[ -e "$kernel/lib/modules/$version/modules.dep" ] || "$busybox" depmod -b "$kernel" "$version"

# Every time stamp in the results is the kernel package's.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(stat -c %Y "$kernel/boot/vmlinuz-$version")}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/{bin,sbin,usr/bin,usr/sbin,dev,proc,sys,root,tmp,mnt,etc,demo}
cp "$busybox" "$root/bin/busybox"
"$busybox" --list | while read -r applet; do
  [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"
done
# Where the kernel looks for it.
ln -s ../bin/busybox "$root/sbin/modprobe"
install -m 755 "$project_dir/scripts/guest/init" "$root/init"
echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"

# The drivers below and what they depend on, nothing else.
modules=lib/modules/$version
mkdir -p "$root/$modules"
for name in ata_piix sd_mod sr_mod isofs ext4 crc32c_generic; do
  line=$(grep "/$name\.ko[.xz]*:" "$kernel/$modules/modules.dep") ||
    fail "$kernel_package has no module $name"
  for file in ${line/:/ }; do
    mkdir -p "$root/$modules/$(dirname "$file")"
    cp "$kernel/$modules/$file" "$root/$modules/$file"
  done
done
cp "$kernel/$modules"/modules.{builtin,order} "$root/$modules/"
"$busybox" depmod -b "$root" "$version"

for overlay in "${overlays[@]}"; do
  cp -a "$overlay/." "$root/"
done

find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd "$root" && find . -mindepth 1 | LC_ALL=C sort |
  cpio --quiet -o -H newc -R 0:0 --reproducible | gzip -9n) >"$work/initrd"

cp "$kernel/boot/vmlinuz-$version" "$out/vmlinuz"
cp "$work/initrd" "$out/initrd"
rm -f "$out/System.map"
# Debian's file only says where the real one is; keep it out rather than mislead a debugger.
if [ "$(stat -c %s "$kernel/boot/System.map-$version")" -gt 10000 ]; then
  cp "$kernel/boot/System.map-$version" "$out/System.map"
fi
printf '%s\n' "$version" >"$out/version"

cd_root=$work/cd
mkdir -p "$cd_root/isolinux"
cp "$isolinux/isolinux.bin" "$syslinux/ldlinux.c32" "$cd_root/isolinux/"
cp "$out/vmlinuz" "$out/initrd" "$cd_root/"
cat >"$cd_root/isolinux/isolinux.cfg" <<'CONFIG'
SERIAL 0 115200
DEFAULT demo
PROMPT 0
TIMEOUT 0
LABEL demo
  KERNEL /vmlinuz
  INITRD /initrd
  APPEND console=tty0 console=ttyS0,115200
CONFIG
find "$cd_root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
rm -f "$out/demo.iso"
xorriso -as mkisofs -quiet -o "$out/demo.iso" -V DEMO -R -J \
  -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 \
  -boot-info-table "$cd_root" 2>/dev/null
say "Made $out: vmlinuz $(stat -c %s "$out/vmlinuz"), initrd $(stat -c %s "$out/initrd")," \
  "demo.iso $(stat -c %s "$out/demo.iso") bytes (Linux $version)"

#!/usr/bin/env bash
# Assembles every test ROM, and the disk of those that have one.
#
#   scripts/build-roms.sh [OUT]      (out/roms)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

out=${1:-$project_dir/out/roms}
need "to assemble the test ROMs" nasm=nasm || exit 1
mkdir -p "$out"
count=0
for source in "$project_dir"/TestROMs/*/*.asm; do
  name=$(basename "$source" .asm)
  [ "$(basename "$(dirname "$source")")" = "$name" ] || continue
  nasm -f bin -Werror -I "$project_dir/TestROMs/" -o "$out/$name.rom" "$source"
  count=$((count + 1))
  disk=$(dirname "$source")/disk.asm
  [ ! -e "$disk" ] || nasm -f bin -Werror -o "$out/$name.disk" "$disk"
done
say "Assembled $count ROMs into $out"

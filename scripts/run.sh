#!/usr/bin/env bash
# Builds the emulator and boots the demo guest: in a window where there is a display, else in this
# terminal. Where the guest cannot be made (no network, not Debian), the built-in demo runs instead.
#
#   scripts/run.sh [OPTION OF THE EMULATOR]...
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

command -v swift >/dev/null || fail "swift is not in PATH (Swift 6.3 or newer is needed to build)"
scripts/install-needs.sh build || say "Going on without what could not be installed."

program=vmheadless
serial=(--serial stdio)
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && pkg-config --exists sdl2 2>/dev/null; then
  program=vmsdl
  serial=()
fi
say "Building $program"
swift build -c release --product $program >&2

guest=out/guest/demo.iso
if [ ! -e $guest ] && ! scripts/make-guest.sh; then
  say "The Linux guest could not be made; starting the built-in demo instead."
  exec .build/release/$program --demo "${serial[@]}" "$@"
fi
say "Booting Linux in $program. In the guest, 'poweroff -f' ends it."
exec .build/release/$program --cdrom $guest --memory 512 "${serial[@]}" "$@"

#!/usr/bin/env bash
# Tests the window under a virtual X server: the guest's picture, keys, mouse, commands, closing.
#
#   scripts/test-vmsdl.sh
#
# PROGRAM=...   the emulator (.build/release/vmsdl)
# Prints "ok NAME" or "FAILED NAME" for each, and a summary. Pictures and logs: out/test/vmsdl.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

program=$(realpath "${PROGRAM:-.build/release/vmsdl}") || exit 1
[ -x "$program" ] || fail "$program is not there: build it first (swift build -c release)"
need "to test the window" Xvfb=xvfb xdotool=xdotool import=imagemagick nasm=nasm || exit 1
out=$project_dir/out/test/vmsdl
rm -rf "$out"
mkdir -p "$out"
nasm -f bin -o "$out/guest.img" scripts/window-test.asm
truncate -s 1M "$out/guest.img"

# A free display number.
number=90
while [ -e /tmp/.X$number-lock ]; do number=$((number + 1)); done
Xvfb :$number -screen 0 1280x900x24 >"$out/xvfb.log" 2>&1 &
server=$!
emulator=
cleanup() {
  [ -n "$emulator" ] && kill "$emulator" 2>/dev/null
  kill $server 2>/dev/null
  wait 2>/dev/null
}
trap cleanup EXIT
export DISPLAY=:$number SDL_RENDER_DRIVER=software
unset WAYLAND_DISPLAY
for _ in $(seq 50); do xdotool getmouselocation >/dev/null 2>&1 && break; sleep 0.1; done

passed=0 failed=0
ok() { passed=$((passed + 1)); echo "ok $1"; }
bad() { failed=$((failed + 1)); echo "FAILED $1"; }
check() { local name=$1; shift; if "$@"; then ok "$name"; else bad "$name"; fi; }

# wait_for SECONDS COMMAND...: until it succeeds.
wait_for() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -ge $end ] && return 1
    sleep 0.1
  done
}
serial_has() { grep -aqF -- "$1" "$out/serial.txt" 2>/dev/null; }
title() { xdotool getwindowname "$window" 2>/dev/null; }
title_has() { title | grep -qF -- "$1"; }
picture() { import -window "$window" "$out/$1.png"; }
colours() { convert "$out/$1.png" -unique-colors -format %w info:; }
differ() { ! cmp -s "$out/$1.png" "$out/$2.png"; }
size() { convert "$out/$1.png" -format %wx%h info:; }
host() { xdotool keydown Control_R key "$1" keyup Control_R; }

# What a window manager sends when the window is closed.
close_window() {
  python3 - "$window" <<'END'
import ctypes, sys
class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("message", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("room", ctypes.c_long * 24)]
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long,
                         ctypes.c_void_p]
x.XFlush.argtypes = x.XCloseDisplay.argtypes = [ctypes.c_void_p]
display = x.XOpenDisplay(None)
client_message = 33
event = Message(client_message, 0, 1, display, int(sys.argv[1]),
                x.XInternAtom(display, b"WM_PROTOCOLS", 0), 32)
event.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
x.XSendEvent(display, event.window, 0, 0, ctypes.byref(event))
x.XFlush(display)
x.XCloseDisplay(display)
END
}

start() {
  (cd "$out" && exec "$program" --disk guest.img --snapshot --memory 32 --engine iem \
    --serial file:serial.txt "$@") 2>"$out/stderr.txt" &
  emulator=$!
  wait_for 20 find_window
}
find_window() {
  window=$(xdotool search --onlyvisible --name 'guest.img' 2>/dev/null | head -1)
  [ -n "$window" ]
}
# ended STATUS: the emulator ends by itself with this status.
ended() {
  local status=0 wait
  for wait in $(seq 100); do
    kill -0 "$emulator" 2>/dev/null || break
    sleep 0.1
  done
  kill -0 "$emulator" 2>/dev/null && return 1
  wait "$emulator" || status=$?
  emulator=
  [ $status -eq "$1" ]
}

check "a window opens" start
check "the guest boots" wait_for 30 serial_has READY
sleep 0.5
picture text
check "text mode is 720x400" [ "$(size text)" = 720x400 ]
check "the picture has text on black" [ "$(colours text)" -ge 2 ]
check "the title names machine and engine" title_has "guest.img - IEM - running"

xdotool key --delay 50 h e l l o shift+1
check "keys reach the guest" wait_for 10 serial_has 'hello!'
xdotool type --delay 50 'aB3 -=[];,./'
check "all sorts of keys reach the guest" wait_for 10 serial_has 'aB3 -=[];,./'

xdotool mousemove --window "$window" 100 100 click 1
check "a click grabs the mouse" wait_for 5 title_has "right Ctrl frees the mouse"
# The pointer is warped while grabbed: small steps.
for _ in 1 2 3 4 5; do xdotool mousemove_relative 3 2; sleep 0.05; done
check "mouse movement reaches the guest" wait_for 5 serial_has 'M0;'
xdotool click 3
check "mouse buttons reach the guest" wait_for 5 serial_has 'M2;'
xdotool key Control_R
check "right Ctrl frees the mouse" wait_for 5 title_has "for help"

xdotool key g
check "the guest switches to graphics" wait_for 10 serial_has G
sleep 0.5
picture graphics
check "mode 13h is shown in 640x400" [ "$(size graphics)" = 640x400 ]
check "the picture has its colours" [ "$(colours graphics)" -ge 25 ]

host s
check "a screenshot is saved" wait_for 5 [ -s "$out/screenshot-1.png" ]
sleep 0.5
check "it shows the guest's pixels" [ "$(size screenshot-1)" = 640x400 ]
host p
check "pause" wait_for 5 title_has paused
host p
check "go on" wait_for 5 title_has running
# Screenshots do not have the message about the first one, which goes away by then.
sleep 7
host f
sleep 1
import -window root "$out/fullscreen.png"
host f
sleep 1
picture graphics-again
check "full screen and back" cmp -s "$out/graphics.png" "$out/graphics-again.png"
host slash
sleep 0.5
picture help
check "help covers part of the picture" differ graphics help
host r
check "reset boots again" wait_for 30 \
  sh -c "[ \$(grep -ao READY '$out/serial.txt' | wc -l) -eq 2 ]"
sleep 0.5
host Delete
check "Ctrl-Alt-Del reboots" wait_for 30 \
  sh -c "[ \$(grep -ao READY '$out/serial.txt' | wc -l) -eq 3 ]"
sleep 0.5
xdotool key q
check "debug exit gives the status" ended 43

start && wait_for 30 serial_has READY
close_window
check "closing the window presses the power button" wait_for 5 title_has "close again"
close_window
check "closing it again ends the program" ended 0

start && wait_for 30 serial_has READY
host q
check "host key and Q quit" ended 0

start --serial none && wait_for 30 serial_has READY
kill -TERM $emulator
check "SIGTERM ends it cleanly" ended 143

status=0
said=$(env -u DISPLAY "$program" --demo 2>&1 >/dev/null) || status=$?
check "no display: status 2 and one line" \
  [ "$status" = 2 -a "$(printf '%s\n' "$said" | wc -l)" = 1 ]

echo "$passed passed, $failed failed, 0 skipped"
[ $failed -eq 0 ]

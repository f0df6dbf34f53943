# /demo/window of the demo guest, run by demo.run=window: graphics, pointer, mouse and sound. It
# says on the serial line what it sees, and gives the screen a shell.
say() { echo "$*" >/dev/ttyS0; }

for module in bochs uhci-hcd usbhid hid-generic evdev psmouse snd-intel8x0 snd-pcm-oss pcspkr; do
  modprobe $module 2>/dev/null || say "NO-MODULE $module"
done
tries=0
while [ $tries -lt 200 ]; do
  grep -q 'Software PC Tablet' /proc/bus/input/devices && [ -e /dev/dsp ] && break
  usleep 50000
  tries=$((tries + 1))
done
say "GRAPHICS $(cat /sys/class/graphics/fb0/name) $(cat /sys/class/graphics/fb0/virtual_size)"
say "SOUND $(cut -c1-60 /proc/asound/cards | head -1)"

# Every input event device whose name is this.
devices() {
  awk -v wanted="$1" '/^N:/ { found = index($0, wanted) } /^H:/ && found {
    for (i = 1; i <= NF; i++) if ($i ~ /event[0-9]+/) { sub(/.*=/, "", $i); print $i } }' \
    /proc/bus/input/devices
}

# Events as "TAG type code value": 24 bytes each, the time first, of the value the low half.
watch() {
  local tag=$1 device
  for device in $(devices "$2"); do
    say "$tag-IS $device"
    while :; do
      set -- $(dd bs=24 count=1 2>/dev/null | od -An -tu2 -j16)
      say "$tag $1 $2 $3."
    done </dev/input/$device &
  done
}
watch TABLET 'Software PC Tablet'
watch MOUSE 'Mouse'
say "DISKS" $(ls /sys/block | grep -v ram)

/demo/volume || say "NO-VOLUME $?"

# A second of 1 kHz: 8 bits at 8 kHz, as the device starts.
tone() {
  awk 'BEGIN { for (i = 0; i < 8000; i++) printf "%s", i % 8 < 4 ? "\340" : " " }' >/dev/dsp
}

say WINDOW-READY
(
  while read -r line; do
    case $line in
      tone) tone && say TONE-DONE ;;
      beep) printf '\033[10;1000]\033[11;300]\007' >/dev/tty1; say BEEP-DONE ;;
      off) poweroff -f ;;
      *) say "UNKNOWN $line" ;;
    esac
  done </dev/ttyS0
) &
stty -F /dev/ttyS0 -echo 2>/dev/null
clear >/dev/tty1
printf 'WINDOW-GUEST on %s\n' "$(cat /sys/class/graphics/fb0/name)" >/dev/tty1
exec setsid sh -c 'exec sh -i <>/dev/tty1 >&0 2>&1'

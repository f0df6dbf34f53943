#!/usr/bin/env bash
# Boots the demo guest and the test ROMs in the emulator, and checks how it answers wrong options.
#
#   scripts/integration-test.sh [SCENARIO]...     (all: cdrom kernel disk smp idle control gdb
#                                                console window sound roms kvm-roms checks
#                                                disassembly multiboot demo terminal replay
#                                                usage; only when named: engines and reverse,
#                                                which take long)
#
# PROGRAM=...         the emulator (.build/release/vmheadless)
# WINDOW_PROGRAM=...  the one with a window (.build/release/vmsdl)
# GUEST_TIMEOUT=...   seconds that a boot may take (300)
# ROM_OPTIONS=...     more options for the test ROMs, which run with --cpu max
# Prints "ok NAME", "FAILED NAME" or "skipped NAME: why" for each, and a summary. Logs: out/test.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project_dir"

program=${PROGRAM:-.build/release/vmheadless}
timeout=${GUEST_TIMEOUT:-300}
guest=out/guest
logs=out/test
scenarios=${*:-cdrom kernel disk smp idle control gdb console window sound roms kvm-roms checks disassembly multiboot demo terminal replay usage}
mkdir -p $logs
[ -x "$program" ] || fail "$program is not there: build it first (swift build -c release)"

passed=0 failed=0 skipped=0
ok() { passed=$((passed + 1)); echo "ok $1"; }
bad() { failed=$((failed + 1)); echo "FAILED $1"; }
skip() { skipped=$((skipped + 1)); echo "skipped $1: $2"; }

# session NAME STEP... -- OPTION...: the guest's serial line drives the steps.
session() {
  local name=$1 log
  shift
  log=$logs/${name// /-}
  local steps=()
  while [ "$1" != -- ]; do
    steps+=("$1")
    shift
  done
  shift
  if scripts/guest-session.py --transcript "$log.txt" --total $((timeout * 3)) \
    --timeout "$timeout" "${steps[@]}" -- "$program" "$@" --serial stdio >"$log.log" 2>&1; then
    ok "$name"
  else
    bad "$name"
    sed 's/^/    /' "$log.log" | tail -40
  fi
  grep -E '^(mark|cpu) ' "$log.log" | sed 's/^/    /' || true
}

login=(--expect DEMO-GUEST-READY --expect 'demo# ' --mark ready)
commands=(
  --send 'uname -a' --expect 'Linux demo ' --expect 'demo# '
  --send 'cat /proc/cpuinfo' --expect 'model name' --expect 'flags' --expect 'demo# '
  --send 'dd if=/dev/zero bs=1M count=4 | md5sum' --expect b5cfa9d6c8febd618f91ac2843d50a1c
  --expect 'demo# ')
off=(--send 'poweroff -f' --status 0)

# host_lacks LOG: whether a guest could not be made for want of a network or a tool.
host_lacks() {
  grep -qE 'is there a network|^Missing: |Could not install|(apt-get|dpkg-deb) is missing' "$1"
}

guest_told=
# Whether there is a guest. Only what the host lacks is a reason to go on without one.
guest_ready() {
  local log=$logs/make-guest.log
  { { [ -e $guest/demo.iso ] || scripts/make-guest.sh; } &&
    { [ -e $guest/disk.img ] || scripts/make-disk.sh; }; } >$log 2>&1 && return
  if [ -z "$guest_told" ] && ! host_lacks $log; then
    guest_told=yes
    bad "the demo guest"
    tail -5 $log | sed 's/^/    /'
  fi
  return 1
}

scenario_cdrom() {
  session "boot from CD" "${login[@]}" "${commands[@]}" "${off[@]}" -- \
    --cdrom $guest/demo.iso --memory 512
}

scenario_kernel() {
  session "boot a kernel file" "${login[@]}" "${commands[@]}" "${off[@]}" -- \
    --kernel $guest/vmlinuz --initrd $guest/initrd --append 'console=ttyS0,115200' --memory 512
}

scenario_disk() {
  cp $guest/disk.img $logs/disk.img
  session "boot from a GRUB disk, write a file" --expect 'GRUB: loading' "${login[@]}" \
    --send 'echo kept-$((40 + 2)) > /mnt/note; sync; echo wrote-$?' --expect wrote-0 \
    --expect 'demo# ' "${off[@]}" -- --disk $logs/disk.img --memory 512
  session "the file is there after a second boot" "${login[@]}" \
    --send 'cat /mnt/note' --expect kept-42 --expect 'demo# ' "${off[@]}" -- \
    --disk $logs/disk.img --memory 512
}

scenario_smp() {
  local busy='i=0; while [ $i -lt 2000 ]; do i=$((i+1)); done'
  busy+='; echo ran-on-$(cut -d" " -f39 /proc/self/stat).'
  session "two processors" "${login[@]}" \
    --send 'echo count-$(nproc).' --expect 'count-2.' --expect 'demo# ' \
    --send "taskset 1 sh -c '$busy'" --expect 'ran-on-0.' --expect 'demo# ' \
    --send "taskset 2 sh -c '$busy'" --expect 'ran-on-1.' --expect 'demo# ' \
    --send "(taskset 1 sh -c '$busy') & taskset 2 sh -c '$busy'; wait; echo both-\$?." \
    --expect 'both-0.' --expect 'demo# ' "${off[@]}" -- \
    --kernel $guest/vmlinuz --initrd $guest/initrd --append 'console=ttyS0,115200' \
    --memory 512 --smp 2
}

scenario_idle() {
  session "an idle guest leaves the host alone" "${login[@]}" --sleep 3 \
    --cpu-begin --sleep 5 --cpu-end "${IDLE_LIMIT:-0.15}" "${off[@]}" -- \
    --kernel $guest/vmlinuz --initrd $guest/initrd --append 'console=ttyS0,115200' --memory 512
}

scenario_control() {
  case $program in *qemu*) skip control "QEMU has another protocol"; return ;; esac
  if scripts/test-control.py --timeout $((timeout * 3)) --output $logs "$program" \
    $guest/demo.iso >$logs/control.txt 2>&1; then
    ok "control socket: screen, keys, CD, LPT1, power"
  else
    bad "control socket"
    sed 's/^/    /' $logs/control.txt | tail -40
  fi
}

scenario_gdb() {
  local status=0
  case $program in *qemu*) skip gdb "QEMU has its own"; return ;; esac
  PROGRAM=$program GUEST_TIMEOUT=$timeout GUEST=$guest scripts/test-gdb.sh >$logs/gdb.log 2>&1 ||
    status=$?
  case $status in
    0) ok "gdb: breakpoints, steps, a watchpoint in a booting kernel" ;;
    3) skip gdb "gdb is not installed" ;;
    *) bad gdb; sed 's/^/    /' $logs/gdb.log | tail -30 ;;
  esac
}

scenario_replay() {
  case $program in *qemu*) skip replay "QEMU has its own"; return ;; esac
  if scripts/test-replay.py --short --timeout 60 --output $logs "$program" $guest \
    >$logs/replay.txt 2>&1; then
    ok "a recording is replayed, also on the reference tier"
  else
    bad "record and replay"
    sed 's/^/    /' $logs/replay.txt | tail -30
  fi
}

# Every kind of breakpoint, and what the console shows; rubbish at the doors.
scenario_console() {
  case $program in *qemu*) skip console "QEMU has its own"; return ;; esac
  [ -e out/roms/debugging.rom ] || scripts/build-roms.sh
  if scripts/test-console.py --timeout "$timeout" "$program" out/roms >$logs/console.txt 2>&1; then
    ok "console: every kind of breakpoint, $(grep -c '^ok' $logs/console.txt) checks"
  else
    bad console
    tail -5 $logs/console.txt | sed 's/^/    /'
  fi
}

scenario_reverse() {
  local status=0
  case $program in *qemu*) skip reverse "QEMU has its own"; return ;; esac
  PROGRAM=$program GUEST_TIMEOUT=$timeout GUEST=$guest scripts/test-reverse.sh \
    >$logs/reverse.log 2>&1 || status=$?
  case $status in
    0) ok "gdb: a booting kernel forwards and back" ;;
    3) skip reverse "gdb is not installed" ;;
    *) bad reverse; sed 's/^/    /' $logs/reverse.log | tail -30 ;;
  esac
}

# Real X keys, clicks and pictures, under a virtual X server.
scenario_window() {
  local window=${WINDOW_PROGRAM:-.build/release/vmsdl} name status
  case $program in *qemu*) skip window "QEMU has its own"; return ;; esac
  [ -x "$window" ] || { skip window "$window is not built"; return; }
  # Without these two, parts of the test are skipped.
  need "to test the window" xclip=xclip openbox=openbox 2>/dev/null || true
  need "to test the window" Xvfb=xvfb xdotool=xdotool nasm=nasm python3=python3 2>/dev/null || {
    skip window "Xvfb or xdotool is not installed"
    return
  }
  for name in basic fullscreen linux stress manager refusals; do
    if [ $name = linux ]; then
      if ! guest_ready; then
        skip "window: $name" "the demo guest could not be made"
        continue
      elif ! scripts/make-window-guest.sh >$logs/make-window-guest.log 2>&1; then
        if host_lacks $logs/make-window-guest.log; then
          skip "window: $name" "its guest could not be made"
        else
          bad "window: $name: its guest"
          tail -5 $logs/make-window-guest.log | sed 's/^/    /'
        fi
        continue
      fi
    fi
    status=0
    scripts/test-window.py --output $logs/window-$name "$window" $name \
      >$logs/window-$name.txt 2>&1 || status=$?
    case $status in
      0) ok "window: $name" ;;
      3) skip "window: $name" "$(cat $logs/window-$name.txt)" ;;
      *) bad "window: $name"; tail -5 $logs/window-$name.txt | sed 's/^/    /' ;;
    esac
    grep -h '^    ' $logs/window-$name.txt || true
  done
}

# A Sound Blaster by DMA and interrupt, then the loudspeaker; twice, to the same file.
scenario_sound() {
  case $program in *qemu*) skip sound "QEMU has other options"; return ;; esac
  local rom=$logs/sound.rom status=0 heard
  nasm -f bin -Werror -o "$rom" scripts/sound-test.asm
  for run in 1 2; do
    status=0
    timeout 120 "$program" --bios "$rom" --engine iem --deterministic --serial none \
      --audio "wav:$logs/sound-$run.wav" 2>$logs/sound.err </dev/null || status=$?
    [ $status -eq 33 ] || break
  done
  if [ $status -eq 33 ] && heard=$(scripts/check-wave.py $logs/sound-1.wav 1000:1 500:0.5) &&
    cmp -s $logs/sound-1.wav $logs/sound-2.wav; then
    ok "sound: $heard"
  else
    bad "sound (status $status, heard ${heard:-nothing})"
    head -5 $logs/sound.err | sed 's/^/    /'
  fi
  # Whether somebody listens is no part of a recording.
  local rec=$logs/sound.rec options=(--bios "$rom" --serial none)
  status=0
  timeout 120 "$program" "${options[@]}" --sound ac97,sb16 --record $rec \
    2>$logs/sound-replay.err </dev/null || status=$?
  if [ $status -eq 33 ] &&
    timeout 120 "$program" "${options[@]}" --replay $rec --audio "wav:$logs/sound-3.wav" \
      2>>$logs/sound-replay.err </dev/null && scripts/check-wave.py $logs/sound-3.wav 1000:1 500:0.5 \
      >/dev/null; then
    ok "sound: recorded in silence, replayed aloud"
  else
    bad "sound: recorded in silence, replayed aloud"
    tail -5 $logs/sound-replay.err | sed 's/^/    /'
  fi
}

# The program's own terminal: keys that are not the guest's, closed outputs, signals.
scenario_terminal() {
  case $program in *qemu*) skip terminal "QEMU has its own"; return ;; esac
  if PROGRAM=$program scripts/test-terminal.py >$logs/terminal.txt 2>&1; then
    ok "terminal: $(tail -1 $logs/terminal.txt)"
  else
    bad terminal
    grep -v '^ok' $logs/terminal.txt | tail -20 | sed 's/^/    /'
  fi
}

scenario_roms() {
  run_roms "" ""
  # SYSENTER in 64-bit mode is Intel's; so is the #UD of SYSCALL in compatibility mode.
  case $program in *qemu*) return ;; esac
  for rom in long longevents; do
    check_rom " as haswell" --as=haswell $rom --cpu haswell --on-triple-fault reset ${ROM_OPTIONS:-}
  done
}

# The same on KVM with IEM. A check that differs there has its reason in TestROMs/kvm-differs.txt.
scenario_kvm-roms() {
  case $program in *qemu*) skip "test ROMs on KVM" "QEMU does not finish them"; return ;; esac
  have_kvm || { skip "test ROMs on KVM" "/dev/kvm does not open"; return; }
  run_roms " on KVM" --kvm --engine kvm
}

# run_roms WORDS FLAGS OPTION...
run_roms() {
  local on=$1 flags=$2
  shift 2
  scripts/build-roms.sh
  local rom name options="--cpu max --on-triple-fault reset $* ${ROM_OPTIONS:-}"
  # Another processor lacks other features.
  [ -z "${ROM_OPTIONS:-}" ] || flags+=" --any-skips"
  # QEMU, standing in for the emulator, has its known differences.
  case $program in *qemu*) flags=--qemu options='--cpu max' ;; esac
  # By what is expected, so that a ROM which is not there fails.
  for rom in TestROMs/*/expected.txt; do
    name=$(basename "$(dirname "$rom")")
    case $name in demo|multiboot) continue ;; esac  # not firmware tests
    check_rom "$on" "$flags" "$name" $options
  done
}

# check_rom WORDS FLAGS NAME OPTION...
check_rom() {
  local on=$1 flags=$2 name=$3 status=0
  shift 3
  [ ! -e "out/roms/$name.disk" ] || set -- "$@" --disk "out/roms/$name.disk" --snapshot
  timeout "${ROM_TIMEOUT:-60}" "$program" --bios "out/roms/$name.rom" --serial file:/dev/null \
    --debugcon stdio "$@" >$logs/rom-$name.txt 2>$logs/rom-$name.err </dev/null || status=$?
  if ! scripts/check-rom.py "$name" $logs/rom-$name.txt $status $flags >$logs/rom-$name.diff; then
    bad "test ROM$on $name"
    head -20 $logs/rom-$name.diff | sed 's/^/    /'
    head -5 $logs/rom-$name.err | sed 's/^/    /'
  elif [[ $* == *"--check lockstep"* ]] &&
    ! grep -qE 'cpu0 comparisons [1-9]' $logs/rom-$name.err; then
    bad "test ROM$on $name: nothing was compared"
  else
    ok "test ROM$on $(cat $logs/rom-$name.diff)"
  fi
}

# The engine changes while Linux boots and works: the short form of make engine-switches.
scenario_engines() {
  local status=0
  case $program in *qemu*) skip engines "QEMU cannot change them"; return ;; esac
  scripts/test-engine-switch.py --short --timeout "$timeout" --output $logs/engine-switch \
    "$program" $guest >$logs/engine-switch.log 2>&1 || status=$?
  case $status in
    0) ok "changes of the engine during a boot: $(tail -1 $logs/engine-switch.log)" ;;
    3) skip "changes of the engine during a boot" "/dev/kvm does not open" ;;
    *) bad "changes of the engine during a boot"
       sed 's/^/    /' $logs/engine-switch.log | tail -30 ;;
  esac
}

# The processor's checking modes: lockstep of its tiers in the test ROMs and in the first part of a
# boot (CHECK_SECONDS), translation in a whole boot.
scenario_checks() {
  local status=0
  case $program in *qemu*) skip checks "QEMU has none"; return ;; esac
  run_roms " in lockstep" "" --check lockstep --stats
  if [ $have_guest = yes ] && ! guest_ready; then have_guest=no; fi
  if [ $have_guest = no ]; then
    skip "checks of a boot" "the demo guest could not be made"
    return
  fi
  timeout "${CHECK_SECONDS:-20}" "$program" --cdrom $guest/demo.iso --memory 256 --check lockstep \
    --deterministic --serial none --stats >$logs/lockstep.log 2>&1 </dev/null || status=$?
  # Still running is what it should be, and to have got somewhere.
  local compared
  compared=$(awk '$3 == "comparisons" { print $4 }' $logs/lockstep.log)
  if { [ $status -eq 124 ] || [ $status -eq 143 ]; } && [ "${compared:-0}" -gt 10000 ]; then
    ok "lockstep for ${CHECK_SECONDS:-20} s of a boot, $compared comparisons"
  else
    bad "lockstep (status $status, ${compared:-no} comparisons)"
    head -60 $logs/lockstep.log | sed 's/^/    /'
  fi
  session "a boot with checked translation" "${login[@]}" "${off[@]}" \
    --expect-re 'cpu0 translationChecks [1-9]' -- \
    --kernel $guest/vmlinuz --initrd $guest/initrd --append 'console=ttyS0,115200' \
    --memory 256 --check translation --stats
}

# The disassembler against objdump and Zydis, in its short form.
scenario_disassembly() {
  case $program in *qemu*) skip disassembly "QEMU has another"; return ;; esac
  [ -x .build/release/iem-oracle ] || { skip disassembly "iem-oracle is not built"; return; }
  local kernel=()
  [ ! -e $guest/vmlinuz ] || kernel=(--kernel $guest/vmlinuz)
  scripts/compare-disassembly.py --short "${kernel[@]}" >$logs/disassembly.txt 2>&1 ||
    grep -q ^FAILED $logs/disassembly.txt || bad disassembly
  cat $logs/disassembly.txt
  grep -qE '^(ok|FAILED|skipped) ' $logs/disassembly.txt || bad "disassembly: nothing was compared"
  passed=$((passed + $(grep -c '^ok ' $logs/disassembly.txt || true)))
  failed=$((failed + $(grep -c '^FAILED ' $logs/disassembly.txt || true)))
  skipped=$((skipped + $(grep -c '^skipped ' $logs/disassembly.txt || true)))
}

# A kernel by the Multiboot protocol, with a module and a command line.
scenario_multiboot() {
  local kernel=out/roms/multiboot.rom status=0
  case $program in *qemu*) skip multiboot "has another command line"; return ;; esac
  [ -e $kernel ] || scripts/build-roms.sh
  echo "module text" >$logs/module.txt
  timeout 60 "$program" --kernel $kernel --append "one two" --initrd $logs/module.txt \
    --debugcon stdio --serial none >$logs/multiboot.txt 2>$logs/multiboot.err </dev/null || status=$?
  if [ $status -eq 33 ] && diff TestROMs/multiboot/expected.txt $logs/multiboot.txt; then
    ok "Multiboot kernel with a module"
  else
    bad "Multiboot kernel (status $status)"
    head -5 $logs/multiboot.err | sed 's/^/    /'
  fi
}

# The ROM that is built into the programs, run as a firmware file.
scenario_demo() {
  local rom=out/roms/demo.rom ended=0
  case $program in *qemu*) ended=any ;; esac
  [ -e $rom ] || scripts/build-roms.sh
  # The echo comes after the prompt, whose text has every letter.
  session "demo ROM" --expect DEMO-ROM-READY --expect '> ' --key x --expect x --key q \
    --status $ended -- \
    --bios $rom --memory 16
  case $program in
    *qemu*) skip "built-in demo" "QEMU has none" ;;
    *) session "built-in demo" --expect DEMO-ROM-READY --key q --status $ended -- --demo ;;
  esac
}

# usage NAME PATTERN OPTION...: status 2, and one line on stderr that has the pattern.
usage() { usage_as "$1" "$2" "$program" "${@:3}"; }

usage_as() {
  local name=$1 pattern=$2 status=0 text
  shift 2
  text=$(timeout 20 "$@" 2>&1 >/dev/null </dev/null) || status=$?
  if [ $status -eq 2 ] && [ "$(printf '%s\n' "$text" | wc -l)" -eq 1 ] &&
    printf '%s\n' "$text" | grep -qE -- "$pattern"; then
    ok "usage: $name"
  else
    bad "usage: $name"
    echo "    status $status (expected 2), said: $text (expected one line with: $pattern)"
  fi
}

scenario_usage() {
  case $program in *qemu*) skip usage "QEMU has its own messages"; return ;; esac
  usage "unknown option" '--no-such-option' --no-such-option
  usage "missing file" '--cdrom.*/no/such/file.iso' --cdrom /no/such/file.iso
  usage "missing kernel" '--kernel.*/no/such/kernel' --kernel /no/such/kernel
  usage "no memory" '--memory.*0' --memory 0
  usage "too much memory" '--memory.*99999999' --memory 99999999
  usage "memory that is no number" '--memory.*lots' --memory lots
  usage "no processors" '--smp.*0' --smp 0
  usage "unknown processor" '--cpu.*nonesuch' --cpu nonesuch
  usage "control that is no Unix socket" '--control.*tcp:1' --demo --control tcp:1
  usage "control in a missing folder" '--control.*/no/such' --demo --control unix:/no/such/s
  usage "text that no key types" '--type-text.*U\+00E9' --demo --type-text é
  usage "unknown key" "--send-keys.*'foo'" --demo --send-keys ctrl-foo
  usage "missing diskette" '--floppy.*/no/such' --demo --floppy /no/such.img
  usage "screenshot at no time" '--screenshot-at.*soon' --demo --screenshot-at soon:x.png
  usage "unknown engine" '--engine.*tcg' --demo --engine tcg
  usage "KVM with --deterministic" '--engine kvm.*deterministic' --demo --engine kvm --deterministic
  usage_without_kvm
  usage "unknown serial back end" '--serial.*nonesuch' --serial nonesuch
}

# Of somebody who may not open /dev/kvm.
usage_without_kvm() {
  local nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  if ! have_kvm; then
    usage "KVM that is not there" '--engine kvm: ' --demo --engine kvm
  elif [ "$(id -u)" -ne 0 ] || "${nobody[@]}" bash -c 'exec 3<>/dev/kvm' 2>/dev/null ||
    ! "${nobody[@]}" test -x "$program"; then
    skip "usage: KVM without permission" "everybody may open /dev/kvm here, or nobody but us the program"
  else
    usage_as "KVM without permission" 'usermod -aG kvm' \
      "${nobody[@]}" "$program" --demo --engine kvm
  fi
}

have_guest=yes
for scenario in $scenarios; do
  case $scenario in
    cdrom|kernel|disk|smp|idle|control|gdb|engines|reverse)
      if [ $have_guest = yes ] && ! guest_ready; then have_guest=no; fi
      if [ $have_guest = no ]; then
        skip "$scenario" "the demo guest could not be made"
        continue
      fi ;;
    console|window|sound|roms|kvm-roms|checks|disassembly|multiboot|demo|terminal|replay|usage) ;;
    *) fail "unknown scenario '$scenario'" ;;
  esac
  scenario_$scenario
done
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]

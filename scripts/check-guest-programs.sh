#!/usr/bin/env bash
# Runs the same programs on this host and in a guest Linux with --cpu max, and compares what they
# print: OpenSSL, gzip and zlib from Debian's packages on their own C library, which chooses its
# AVX2 and AVX-512 code by CPUID, and a floating-point self-check compiled for several levels.
#
#   scripts/check-guest-programs.sh [OPTION]...      options for vmheadless, e.g. --cpu haswell
#
# Instructions that the host lacks are compared with the results of its plain variant.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
cd "$project_dir"

program=${VMHEADLESS:-.build/release/vmheadless}
work=$project_dir/out/guest-check
sources=bench/guest-programs
need "to compile the guest's programs" gcc=gcc cpio=cpio gzip=gzip python3=python3 || exit 1
[ -x "$program" ] || fail "$program is missing: make build"

rm -rf "$work/root"
mkdir -p "$work/root/checks" "$work/root/demo"
root=$work/root
for package in libc6 libssl3 openssl zlib1g gzip; do
  folder=$(unpack $package) || exit 1
  tar -C "$folder" --exclude=./usr/share --exclude='*/gconv' --exclude='*/audit' \
    --exclude='*/engines-3' -cf - . | tar -C "$root" -xf -
done
# Where BusyBox's links are not in the way.
mv "$root/bin/gzip" "$root/checks/gzip"
rm -r "$root/bin"
libraries=$root/lib/x86_64-linux-gnu:$root/usr/lib/x86_64-linux-gnu
loader=$root/lib64/ld-linux-x86-64.so.2

# The plain variant is the measure; the others must give the same with more of the processor.
common=(-O2 -ffp-contract=off -frounding-math -Wall)
variants="plain avx2 avx512"
compile() { gcc "${common[@]}" "$@" -lm; }
compile -static -o "$root/checks/floats-plain" $sources/floats.c
compile -static -O3 -mavx2 -mfma -mf16c -mbmi2 -o "$root/checks/floats-avx2" $sources/floats.c
compile -static -O3 -march=skylake-avx512 -mprefer-vector-width=512 \
  -o "$root/checks/floats-avx512" $sources/floats.c
compile -o "$root/checks/floats-dynamic" $sources/floats.c
zlib=$(find "$root/lib" "$root/usr/lib" -name libz.so.1 | head -1)
gcc -O2 -Wall -o "$root/checks/strings" $sources/strings.c "$zlib"
cp $sources/checks.sh "$root/checks/checks.sh"

python3 - "$root/checks" <<'PYTHON'
import sys
state, block = 12345, bytearray()
while len(block) < 1 << 18:
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    block += b"line %d of text, " % (state >> 20) if state & 0x10000 else bytes([state >> 16 & 255])
open(sys.argv[1] + "/data", "wb").write(block)
open(sys.argv[1] + "/small", "wb").write(block[:200])
PYTHON
host_openssl() { "$loader" --library-path "$libraries" "$root/usr/bin/openssl" "$@"; }
export OPENSSL_CONF=/dev/null
host_openssl genpkey -quiet -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out "$root/checks/rsa.pem"
host_openssl genpkey -quiet -algorithm ed25519 -out "$root/checks/ed25519.pem"

# On the host, the variants that it cannot run are stood in for by the plain one.
host_variants=
for variant in $variants; do
  flag=${variant/plain/fpu}
  if grep -qw "${flag/avx512/avx512vl}" /proc/cpuinfo; then
    host_variants+=" $variant"
  else
    say "The host has no $variant: its plain results stand in"
    host_variants+=" plain"
  fi
done
CHECK_ROOT=$root CHECK_LOADER="$loader --library-path $libraries" CHECK_VARIANTS=$host_variants \
  sh $sources/checks.sh >"$work/host.txt" 2>&1

cat >"$root/demo/checks" <<GUEST
export CHECK_ROOT= CHECK_LOADER= CHECK_VARIANTS="$variants"
/lib64/ld-linux-x86-64.so.2 --help | grep 'x86-64-v'
echo CHECKS-BEGIN
sh /checks/checks.sh 2>&1
echo CHECKS-END
GUEST
scripts/make-guest.sh --add "$root" "$work/guest" 2>/dev/null

status=0
timeout "${GUEST_TIMEOUT:-900}" "$program" --kernel "$work/guest/vmlinuz" \
  --initrd "$work/guest/initrd" --append "console=ttyS0,115200 quiet demo.run=checks" \
  --memory 512 --cpu max "$@" --serial stdio </dev/null >"$work/console.txt" 2>"$work/errors.txt" ||
  status=$?
tr -d '\r' <"$work/console.txt" | sed -n '/^CHECKS-BEGIN/,/^CHECKS-END/p' |
  grep -v '^CHECKS-' >"$work/guest.txt" || true
grep -a 'x86-64-v' "$work/console.txt" | tr -d '\r' || true
if [ $status -ne 0 ] || ! grep -q CHECKS-END "$work/console.txt"; then
  tail -20 "$work/console.txt" "$work/errors.txt" >&2
  fail "the guest did not finish (status $status)"
fi
if ! diff "$work/host.txt" "$work/guest.txt" >"$work/difference.txt"; then
  head -40 "$work/difference.txt" >&2
  fail "host and guest differ in $(grep -c '^>' "$work/difference.txt") lines"
fi
say "Host and guest print the same: $(wc -l <"$work/host.txt") lines"

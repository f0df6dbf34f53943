# The checks, by the same POSIX shell script on the host and in the guest. Variables:
#   CHECK_ROOT    where the packages' files are ("" in the guest)
#   CHECK_LOADER  how to start a dynamically linked program (nothing in the guest)
#   CHECK_VARIANTS  variants of floats to run, each under its own name
# Everything it prints must be the same on both sides.
run() {
  program=$1
  shift
  $CHECK_LOADER "$CHECK_ROOT$program" "$@"
}
data=$CHECK_ROOT/checks/data
export OPENSSL_CONF=/dev/null

for variant in $CHECK_VARIANTS; do
  echo "== floats, static"
  "$CHECK_ROOT/checks/floats-$variant" || echo "failed: $?"
done
echo "== floats, dynamic"
run /checks/floats-dynamic || echo "failed: $?"
echo "== strings"
run /checks/strings || echo "failed: $?"

echo "== openssl"
for name in md5 sha1 sha224 sha256 sha384 sha512 sha3-256 shake128 blake2b512 sm3; do
  echo "$name $(run /usr/bin/openssl dgst -$name <"$data" | sed 's/.*= //')"
done
key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
iv=a0a1a2a3a4a5a6a7a8a9aaabacadaeaf
cipher() {
  run /usr/bin/openssl enc -$1 -K $(echo $key | cut -c 1-$2) -iv $iv <"$data" |
    run /usr/bin/openssl dgst -sha256 | sed "s/.*= /$1 /"
}
for mode in cbc ctr cfb ofb; do
  cipher aes-128-$mode 32
  cipher aes-256-$mode 64
done
cipher camellia-256-cbc 64
cipher aria-128-ctr 32
cipher chacha20 64
run /usr/bin/openssl dgst -sha256 -hmac secret <"$data" | sed 's/.*= /hmac /'
echo "poly1305 $(run /usr/bin/openssl mac -macopt hexkey:$key -in "$data" Poly1305)"
echo "cmac $(run /usr/bin/openssl mac -cipher AES-256-CBC -macopt hexkey:$key -in "$data" CMAC)"
echo "gmac $(run /usr/bin/openssl mac -cipher AES-128-GCM -macopt hexiv:$iv \
  -macopt hexkey:$(echo $key | cut -c 1-32) -in "$data" GMAC)"
echo "pbkdf2 $(run /usr/bin/openssl kdf -keylen 32 -kdfopt digest:SHA512 -kdfopt pass:word \
  -kdfopt salt:salt -kdfopt iter:2000 PBKDF2)"
echo "scrypt $(run /usr/bin/openssl kdf -keylen 32 -kdfopt pass:word -kdfopt salt:salt \
  -kdfopt n:1024 -kdfopt r:8 -kdfopt p:1 SCRYPT)"
for name in rsa ed25519; do
  case $name in
    rsa) options="-rawin -digest sha256" ;;
    *) options="-rawin" ;;
  esac
  run /usr/bin/openssl pkeyutl -sign -inkey "$CHECK_ROOT/checks/$name.pem" $options \
    -in "$CHECK_ROOT/checks/small" | run /usr/bin/openssl dgst -sha256 | sed "s/.*= /sign $name /"
done
run /usr/bin/openssl prime -hex FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFF

echo "== gzip"
run /checks/gzip -6nc "$data" | run /usr/bin/openssl dgst -sha256 | sed 's/.*= /gzip -6 /'
run /checks/gzip -9nc "$data" | run /checks/gzip -dc | run /usr/bin/openssl dgst -sha256 | sed 's/.*= /back /'

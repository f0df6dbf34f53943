# Debian packages for guests: downloaded into out/cache and unpacked there, never installed. Source it
# after lib.sh.

mkdir -p "$project_dir/out/cache"
cache=$(cd "$project_dir/out/cache" && pwd -P)

need_package_tools() {
  local tool
  for tool in apt-get dpkg-deb; do
    command -v $tool >/dev/null || fail "$tool is missing: guests are made from Debian packages"
  done
}

# apt with the system's package lists, or, where it has none, with lists of our own (no root).
apt_options=()
use_package_lists() {
  apt-cache show linux-image-amd64 >/dev/null 2>&1 && return
  say "Fetching Debian's package lists"
  mkdir -p "$cache/apt/lists/partial" "$cache/apt/archives/partial"
  apt_options=(-o "Dir::State::lists=$cache/apt/lists" -o "Dir::Cache=$cache/apt"
    -o Debug::NoLocking=1 -o APT::Sandbox::User=)
  apt-get "${apt_options[@]}" -q update >/dev/null ||
    fail "cannot fetch Debian's package lists: is there a network, and is this Debian?"
}

# Downloads the package unless the cache has it, and prints the file's path.
fetch() {
  local package=$1 file
  file=$(find "$cache" -maxdepth 1 -name "${package}_*.deb" | sort | tail -1)
  if [ -z "$file" ]; then
    say "Downloading $package"
    (cd "$cache" && apt-get "${apt_options[@]}" -o APT::Sandbox::User= -q download "$package" \
      >/dev/null) || fail "cannot download $package: is there a network?"
    file=$(find "$cache" -maxdepth 1 -name "${package}_*.deb" | sort | tail -1)
  fi
  printf '%s\n' "$file"
}

# Downloads and unpacks a package below the cache, and prints the folder.
unpack() {
  local file folder
  file=$(fetch "$1") || exit 1
  [ -n "$file" ] || fail "cannot download $1: is there a network?"
  folder=$cache/unpacked/$(basename "$file" .deb)
  if [ ! -d "$folder" ]; then
    rm -rf "$folder.partial"
    mkdir -p "$folder.partial"
    dpkg-deb -x "$file" "$folder.partial"
    mv "$folder.partial" "$folder"
  fi
  printf '%s\n' "$folder"
}

# Shared by the scripts of this folder: source it, do not run it.

# This project's top folder.
project_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
fail() { say "$(basename "$0"): $*"; exit 1; }

# Runs a command as root: directly, through sudo, or not at all.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else return 1
  fi
}

can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }
}

# install_packages WHY PACKAGE...: installs Debian packages, saying which and why.
install_packages() {
  local why=$1
  shift
  if ! can_install; then
    say "Missing: $* ($why). Install them with your package manager and try again."
    return 1
  fi
  say "Installing $* ($why)"
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
    --no-install-recommends "$@" >/dev/null 2>&1; then
    # A fresh machine has no package lists yet.
    as_root apt-get update -q >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
      --no-install-recommends "$@" >/dev/null ||
      { say "Could not install $* ($why): is there a network?"; return 1; }
  fi
}

# need WHY PROBE=PACKAGE...: installs the packages whose probe is missing.
# A probe is a command name, a file's absolute path, or lib:NAME, a pkg-config module.
need() {
  local why=$1 pair probe package missing=()
  shift
  for pair in "$@"; do
    probe=${pair%%=*}
    package=${pair#*=}
    case $probe in
      /*) [ -e "$probe" ] || missing+=("$package") ;;
      lib:*) pkg-config --exists "${probe#lib:}" 2>/dev/null || missing+=("$package") ;;
      *) PATH=$PATH:/usr/sbin:/sbin command -v "$probe" >/dev/null || missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "$why" "${missing[@]}"
}

# Debian keeps administrators' tools (mke2fs) where a user's PATH may not look.
PATH=$PATH:/usr/sbin:/sbin

# Whether /dev/kvm opens, for what tests the engine on it.
have_kvm() { (exec 3<>/dev/kvm) 2>/dev/null; }

# shellcheck shell=bash
# Puts in place what a fresh Debian machine lacks. Sourced by the scripts; each function does nothing when
# its part is there. Downloads come from the npm registry and from Debian, nowhere else.

say() { printf '\033[1m%s\033[0m\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# install_debian package… : by apt-get, as root or through sudo.
install_debian() {
  command -v apt-get >/dev/null || fail "Missing: $*. This is not Debian; install them by hand and run this again."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Missing: $*. Run this as root, or install sudo."
    as_root=(sudo)
  fi
  say "Installing $* …"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

ensure_packages() {
  command -v npm >/dev/null && command -v node >/dev/null || install_debian nodejs npm
  if ! node scripts/setup/is-installed.mjs; then
    say 'Installing packages …'
    npm ci
  fi
  # From here on `node` is the pinned one.
  PATH="$PWD/node_modules/.bin:$PATH"
  export PATH
}

ensure_chromium() {
  [ -x /usr/bin/chromium ] || install_debian chromium
}

ensure_office() {
  command -v soffice >/dev/null && command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null &&
    command -v pandoc >/dev/null || install_debian libreoffice-writer poppler-utils pandoc
}

ensure_proxy() {
  PATH="$PATH:/usr/sbin" command -v nginx >/dev/null && command -v openssl >/dev/null ||
    install_debian nginx-light openssl
}

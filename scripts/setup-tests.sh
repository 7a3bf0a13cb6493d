#!/usr/bin/env bash
# Gets ready what `make test` needs besides the Rust toolchain. On Debian and its relatives missing
# programs are installed by apt-get; elsewhere they are named. Quick where everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/node_modules/.bin:$PATH"

NODE_MAJOR=20        # tests/web drives the browser by playwright-core, which needs it
NODE_VERSION=20.19.5 # where the distribution's is older: Debian 12 has 18
PYTHON_MINOR=10      # tests/clients/python uses match

missing_programs() {
  has cc || echo build-essential
  has curl || echo curl
  has nginx || echo nginx-light
  has nc || echo netcat-openbsd
  has node || echo nodejs
  has npm || echo npm
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  chromium >/dev/null || echo chromium
  [ "$(uname -s)" != Linux ] || has tshark || echo tshark
}

has() { PATH="$PATH:/usr/sbin" command -v "$1" >/dev/null 2>&1; }

node_is_new() { [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$NODE_MAJOR" ]; }

# The browser that tests/web drives.
chromium() { command -v "${WEIGHBRIDGE_CHROMIUM:-/usr/bin/chromium}"; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

fail() { printf '%s\n' "$@" >&2; exit 1; }

install_missing() {
  local missing
  mapfile -t missing < <(missing_programs)
  [ "${#missing[@]}" -gt 0 ] || return 0
  if has apt-get && { [ "$(id -u)" = 0 ] || has sudo; }; then
    echo "installing: ${missing[*]}"
    as_root apt-get update -qq </dev/null
    without_services as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
    mapfile -t missing < <(missing_programs)
    [ "${#missing[@]}" -gt 0 ] || return 0
  fi
  fail "The tests need these, which are not there (by Debian's names): ${missing[*]}" \
    "Please install: a C compiler, curl, nginx, OpenBSD's nc, Node.js $NODE_MAJOR or newer with npm," \
    "Python 3.$PYTHON_MINOR or newer with venv and pip, Chromium or Chrome, and on Linux tshark;" \
    "set WEIGHBRIDGE_CHROMIUM to the browser's path where it is not /usr/bin/chromium."
}

# Debian starts a service as soon as it is installed, and the tests start nginx for themselves. A policy that
# is there already is left as it is.
#   without_services COMMAND...
without_services() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ]; then "$@"; return; fi
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
  as_root chmod +x "$policy"
  "$@" || status=$?
  as_root rm -f "$policy"
  return "$status"
}

# A newer Node.js comes as an npm package, whose program the Makefile puts first in the PATH.
newer_node() {
  local cpu
  if node_is_new; then return 0; fi
  case "$(uname -sm)" in
    "Linux x86_64") cpu=x64 ;;
    "Linux aarch64") cpu=arm64 ;;
    *) fail "Please install Node.js $NODE_MAJOR or newer; $(node --version) is too old." ;;
  esac
  npm --prefix target/tools install --no-save --no-audit --no-fund --loglevel=error \
    "node-linux-$cpu@$NODE_VERSION"
}

# Runs a command unless it has run for this very lock file, of which STAMP is then a copy.
#   once_for LOCK STAMP COMMAND...
once_for() {
  local lock=$1 stamp=$2
  shift 2
  if cmp -s "$lock" "$stamp"; then return 0; fi
  "$@"
  cp "$lock" "$stamp"
}

npm_packages() {
  once_for "$1/package-lock.json" "$1/node_modules/.installed" \
    npm --prefix "$1" ci --no-audit --no-fund --loglevel=error
}

python_packages() {
  local folder=tests/clients
  once_for "$folder/requirements.txt" "$folder/.venv/.installed" make_venv "$folder"
}

make_venv() {
  python3 -m venv --clear "$1/.venv"
  "$1/.venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$1/requirements.txt"
}

has cargo || fail "Please install the Rust toolchain with rustfmt and clippy: https://rustup.rs"
{ cargo fmt --version && cargo clippy --version; } >/dev/null ||
  fail "Please add rustfmt and clippy: rustup component add rustfmt clippy"
install_missing
newer_node
python3 -c "import sys; sys.exit(sys.version_info < (3, $PYTHON_MINOR))" ||
  fail "The tests need Python 3.$PYTHON_MINOR or newer."
npm_packages tests/web
npm_packages tests/clients
python_packages

# shellcheck shell=bash
# Sourced by the scripts that start servers, so that a port that cannot be used is told before anything is installed.

# check_port N : ends with a clear word when N is no port, or when something listens there already.
check_port() {
  [[ $1 =~ ^[0-9]{1,5}$ ]] && [ "$((10#$1))" -le 65535 ] || fail "--port $1: a port is a number from 1 to 65535."
  if [ "$((10#$1))" -ne 0 ] && (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "Port $1 is in use. Stop what listens there, or choose another: --port $(($1 < 65535 ? $1 + 1 : 4600))"
  fi
}

# shellcheck shell=bash
# The folder a server keeps its store in: one server at a time, and nothing in it is ever deleted.

# check_port N : ends with a clear word when N is no port, or when something listens there already.
check_port() {
  [[ $1 =~ ^[0-9]{1,5}$ ]] && [ "$1" -le 65535 ] || fail "--port $1: a port is a number from 1 to 65535."
  if [ "$1" -ne 0 ] && (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "Port $1 is in use. Stop what listens there, or choose another: --port $(($1 < 65535 ? $1 + 1 : 4600))"
  fi
}

# claim_data_folder folder fresh : makes the folder, sets an old one aside when fresh is 1, and holds it until
# this process, or the server that takes its place, ends.
claim_data_folder() {
  local data=$1 fresh=$2
  [ ! -e "$data" ] || [ -d "$data" ] || fail "--data $data: that is a file; name a folder."
  mkdir -p -m 700 "$data" || fail "--data $data: the folder cannot be made."
  hold_folder "$data"
  if [ "$fresh" -eq 1 ] && [ -n "$(find "$data" -mindepth 1 -not -name .running -print -quit)" ]; then
    local aside
    aside="${data%/}.$(date -u +%Y-%m-%dT%H-%M-%SZ)"
    mv "$data" "$aside"
    say "What was there is now in $aside"
    mkdir -m 700 "$data"
    hold_folder "$data"
  fi
}

# The lock goes with the open file, so it is gone with the process, however that ends.
hold_folder() {
  exec 9>"$1/.running"
  flock -n 9 || fail "Adref is already running on $1. Stop it, or name another folder with --data."
}

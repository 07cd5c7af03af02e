#!/usr/bin/env bash
# Proves all katas over and over: with every core busy, and pinned to one core. No verdict may change.
# Usage: harness/benchmarks/no-flakes.sh [TIMES [KATA…]]     (default: 50, all katas)
# Prints one line for each round, and the difference of the first that is not as the one before.
set -euo pipefail
times=${1:-50}
shift || true
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
projects=()
for kata in "$@"; do projects+=(-pl ":$kata"); done
work=$(mktemp -d)
touch "$work/started"
burners=()
trap 'kill "${burners[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

# What must stay the same: what was expected of each answer, and what came. Times and seeds may differ.
verdicts() {
  find katas -name proof.json -path '*/target/*' -newer "$work/started" | sort | while read -r file; do
    echo "$file"
    grep -oE '"(kind|name|expected|came|holds)" : .*' "$file"
  done
}

# round NAME NUMBER COMMAND…
round() {
  local name=$1 number=$2 code=0
  shift 2
  "$@" mvn -q test -Psolutions -Dkata.prove=true "${projects[@]}" >"$work/log" 2>&1 || code=$?
  verdicts >"$work/now"
  if [ "$code" != 0 ]; then
    echo "$name, round $number: the proof failed ($code)"
    tail -n 60 "$work/log"
    exit 1
  fi
  if [ -f "$work/first" ] && ! diff "$work/first" "$work/now" >"$work/diff"; then
    echo "$name, round $number: verdicts have changed"
    cat "$work/diff"
    exit 1
  fi
  cp "$work/now" "$work/first"
  echo "$name, round $number of $times: $(grep -c '"came"' "$work/now") trials, the same"
}

cores=$(nproc)
for _ in $(seq "$cores"); do
  (while :; do :; done) &
  burners+=($!)
done
for i in $(seq "$times"); do round "every core busy" "$i" env; done
kill "${burners[@]}"
burners=()
for i in $(seq "$times"); do round "pinned to one core" "$i" taskset -c 0; done
echo "$times rounds each, no verdict changed"

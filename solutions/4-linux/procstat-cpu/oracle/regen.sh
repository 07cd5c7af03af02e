#!/bin/bash
# Makes the samples and golden files again: mpstat of sysstat, with the two samples bound over /proc/stat one after the
# other. Needs Linux, root, unshare and mpstat (Debian: apt-get install sysstat).
set -euo pipefail
cd "$(dirname "$0")"
golden=../../../../katas/4-linux/procstat-cpu/src/test/resources/kata/procstatcpu
shown=katas/4-linux/procstat-cpu/src/test/resources/kata/procstatcpu
version="$(mpstat -V 2>&1 | sed -n '1s/.* version //p')"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 samples.py "$golden"

# What mpstat prints between two samples; it takes the numbers of CPUs from folders under /sys.
mpstat_between() {
  # shellcheck disable=SC2016
  BEFORE="$golden/$1.before" AFTER="$golden/$1.after" NOW="$folder" LC_ALL=C unshare -m bash -c '
    mount --make-rprivate /
    rm -rf "$NOW/sys"
    cat "$BEFORE" "$AFTER" | sed -n "s/^\(cpu[0-9][0-9]*\) .*/\1/p" | sort -u | while read -r cpu; do mkdir -p "$NOW/sys/$cpu"; done
    cp "$BEFORE" "$NOW/stat"
    mount --bind "$NOW/stat" /proc/stat
    mount --bind "$NOW/sys" /sys/devices/system/cpu
    (sleep 0.4; cat "$AFTER" > "$NOW/stat") &
    mpstat -P ALL 1 1'
}

# mpstat adds up CPUs for "all"; that is the line "cpu" only where no CPU is odd.
for name in two-cpus guests old-kernel jitter hot-plug; do
  mpstat_between "$name" | awk '$1 == "Average:" && $2 != "CPU" { $1 = ""; print ($2 == "all" ? "cpu" : "cpu" $2) substr($0, 2 + length($2)) }' |
    while read -r cpu rest; do
      if grep -q "^$cpu " "$golden/$name.before" && grep -q "^$cpu " "$golden/$name.after" &&
        { [ "$cpu" != cpu ] || [[ $name != jitter && $name != hot-plug ]]; }; then
        echo "$cpu $rest"
      fi
    done > "$golden/$name.golden"
  printf '{\n  "tool": "sysstat mpstat",\n  "version": "%s",\n  "command": "mpstat -P ALL 1 1, see oracle/regen.sh",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$version" "$shown/$name.before and $name.after" "$(cat "$golden/$name.before" "$golden/$name.after" | sha256sum | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$name.golden.json"
done

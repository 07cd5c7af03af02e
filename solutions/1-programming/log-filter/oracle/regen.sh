#!/bin/sh
# Makes the golden files of log-filter again, with GNU grep, and compares each with ripgrep.
# Needs: grep 3.8 with -P, ripgrep 13 or newer, gzip, sha256sum. Run it anywhere; it finds the repository by its own place.
set -eu
export LC_ALL=C
root=$(cd "$(dirname "$0")/../../../.." && pwd)
logs=$root/fixtures/src/main/resources/logs
out=$root/katas/1-programming/log-filter/src/test/resources/kata/logfilter
mkdir -p "$out"
cd "$logs"

# golden NAME INPUTS OPTIONS: all INPUTS, unpacked and in this order, through grep OPTIONS; ripgrep must agree.
golden() {
    name=$1 inputs=$2
    shift 2
    command="zcat -f $inputs | grep -a"
    for option in "$@"; do command="$command '$option'"; done
    zcat -f $inputs | grep -a "$@" > "$out/$name.golden" || test $? -eq 1
    zcat -f $inputs | rg -a --no-config --color never --no-line-number "$@" > "$out/$name.rg" || test $? -eq 1
    cmp "$out/$name.golden" "$out/$name.rg"
    rm "$out/$name.rg"
    sum=$(zcat -f $inputs | sha256sum | cut -d ' ' -f 1)
    escaped=$(printf '%s' "$command" | sed 's/\\/\\\\/g; s/"/\\"/g')
    cat > "$out/$name.golden.json" <<JSON
{"tool": "GNU grep", "version": "$(grep --version | sed -n '1s/.* //p')", "command": "LC_ALL=C; $escaped", "alsoSaid": "$(rg --version | head -n 1 | cut -d ' ' -f 1,2)", "input": "fixtures/src/main/resources/logs: $inputs", "inputSha256": "$sum", "date": "$(date -u +%F)"}
JSON
}

rotation="rotation/app.log.10.gz rotation/app.log.9.gz rotation/app.log.8.gz rotation/app.log.7.gz rotation/app.log.6.gz
 rotation/app.log.5.gz rotation/app.log.4.gz rotation/app.log.3.gz rotation/app.log.2.gz rotation/app.log.1 rotation/app.log"
rotation=$(echo $rotation)

golden text app.log -F ERROR
golden literal app.log -F '(a+b)*'
golden lower-case app.log -F error
golden regex app.log -P '\b\d{4,} ms'
golden invert app.log -v INFO
golden numbers app.log -n -F 'pool db-1'
golden limit app.log -m 3 ERROR
golden before app.log -n -B 1 ERROR
golden after app.log -n -A 2 WARN
golden context app.log -n -C 2 -P 'ERROR|FATAL'
golden context-inverted app.log -n -C 1 -v INFO
golden context-all app.log -n -C 3 request
golden context-plain app.log -C 1 -F 'pool db-2'
golden rotation "$rotation" -n ERROR
golden members members.log.gz -n ERROR
golden not-packed plain.log.gz ERROR
golden mixed-bytes mixed-bytes.log -F ERROR
golden mixed-bytes-numbers mixed-bytes.log -n -v ERROR

#!/bin/bash
# Makes the golden files again: what grep, awk, date, sort and uniq count in the canned logs.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../../../.."
logs=fixtures/src/main/resources/logs
golden=katas/1-programming/top-talkers/src/test/resources/kata/toptalkers
text='"([^"\\]|\\.)*"'
line="^[^ ]+ [^ ]+ [^ ]+ \[[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}(:[0-9]{2}){3} [+-][0-9]{4}\] $text [0-9]{3} ([0-9]+|-)( $text $text)?\$"
versions="mawk $(awk -W version 2>&1 | sed -n '1s/mawk \([^ ]*\).*/\1/p'), coreutils $(sort --version | sed -n '1s/.* //p'), grep $(grep --version | sed -n '1s/.* //p')"

# Fields between tabs: client, request, status, agent, time. What is escaped is out of the way while splitting.
fields() {
  tr -d '\r' < "$1" | grep -aE "$line" | awk '{
    text = $0; gsub(/\\\\/, "\001", text); gsub(/\\"/, "\002", text)
    n = split(text, part, "\"")
    split(part[3], answer, " "); split(part[1], head, /[][]/); split(part[1], first, " ")
    agent = n >= 7 ? part[6] : "-"
    out = first[1] "\t" part[2] "\t" answer[1] "\t" agent "\t" head[2]
    gsub("\001", "\\\\\\\\", out); gsub("\002", "\\\"", out); print out
  }'
}

side_car() { # golden file, log, command
  printf '{\n  "tool": "awk, sort, uniq",\n  "version": "%s",\n  "command": "%s",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$versions" "$3" "$2" "$(sha256sum "$2" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$1.json"
}

column=0
for by in client request status agent; do
  column=$((column + 1))
  fields "$logs/talkers-shop.log" | cut -f$column | sort | uniq -c | sort -k1,1nr -k2 > "$golden/shop-$by.golden"
  side_car "shop-$by.golden" "$logs/talkers-shop.log" "fields | cut -f$column | sort | uniq -c | sort -k1,1nr -k2, see oracle/regen.sh"
done

fields "$logs/talkers-office.log" | awk -F'\t' '$3 ~ /^5/ { t = $5; gsub("/", " ", t); sub(":", " ", t); print t }' \
  | date -u -f - +%FT%H:%M:00Z | sort | uniq -c > "$golden/office-minutes.golden"
side_car office-minutes.golden "$logs/talkers-office.log" "fields | awk | date -u -f - | sort | uniq -c, see oracle/regen.sh"

echo "malformed lines of talkers-shop.log: $(tr -d '\r' < "$logs/talkers-shop.log" | grep -avcE "$line")"

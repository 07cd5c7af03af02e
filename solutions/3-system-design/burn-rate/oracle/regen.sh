#!/bin/bash
# Makes the samples and the golden files again: what promtool says of burn rates and alerts.
set -euo pipefail
cd "$(dirname "$0")"
golden=../../../../katas/3-system-design/burn-rate/src/test/resources/kata/burnrate
input=katas/3-system-design/burn-rate/src/test/resources/kata/burnrate/shop.csv
version="$(promtool --version | sed -n '1s/promtool, version \([^ ]*\).*/\1/p')"

python3 samples.py > "$golden/shop.csv"
for what in rates firings; do
  python3 regen.py "$golden/shop.csv" "$what" > "$golden/$what.golden"
  printf '{\n  "tool": "promtool",\n  "version": "%s",\n  "command": "promtool test rules, see oracle/regen.py",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$version" "$input" "$(sha256sum "$golden/shop.csv" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$what.golden.json"
done

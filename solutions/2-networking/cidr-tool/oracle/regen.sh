#!/bin/bash
# Makes the golden files again: what Python's ipaddress says to the lines of the text files beside them.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
golden=katas/2-networking/cidr-tool/src/test/resources/kata/cidrtool
version=$(python3 --version | sed 's/.* //')

make() { # golden file, text file, expression on the words of a line: gives networks
  python3 -c '
import ipaddress, sys
from ipaddress import ip_address, ip_network, collapse_addresses, summarize_address_range
for line in sys.stdin:
    words = line.split()
    print(*'"$3"')' < "$golden/$2" > "$golden/$1"
  printf '{\n  "tool": "Python ipaddress",\n  "version": "%s",\n  "command": "%s, see oracle/regen.sh",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$version" "${3//\"/\'}" "$2" "$(sha256sum "$golden/$2" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$1.json"
}

make networks-v4.golden networks-v4.txt '[ip_network(words[0], strict=False)]'
make networks-v6.golden networks-v6.txt '[ip_network(words[0], strict=False)]'
make blocks.golden blocks.txt \
  '[net for v in (4, 6) for net in collapse_addresses(n for n in map(ip_network, words) if n.version == v)]'
make ranges.golden ranges.txt 'summarize_address_range(*map(ip_address, words))'
make holes.golden holes.txt 'sorted(ip_network(words[0]).address_exclude(ip_network(words[1])))'

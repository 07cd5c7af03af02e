#!/bin/bash
# Makes the golden files again: what ss says when it reads the captured tables in place of the kernel's.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
golden=katas/4-linux/ss-table/src/test/resources/kata/sstable
empty=$(mktemp)
trap 'rm -f "$empty"' EXIT

make() { # golden file, tcp table, tcp6 table, which of the two is the input
  # The address of the kernel's structure (sk) is of no use; blanks are for the eye.
  PROC_NET_TCP=$2 PROC_NET_TCP6=$3 ss -tanoeH | sed 's/ sk:[0-9a-f]*//; s/  */ /g; s/ $//' > "$golden/$1"
  printf '{\n  "tool": "iproute2 ss",\n  "version": "%s",\n  "command": "PROC_NET_TCP=%s PROC_NET_TCP6=%s ss -tanoeH",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$(ss -V | sed 's/.*iproute2-\([0-9.]*\).*/\1/')" "$5" "$6" "$(basename "$4")" "$(sha256sum "$4" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$1.json"
}

make server-tcp.golden "$golden/server.tcp" "$empty" "$golden/server.tcp" server.tcp /dev/null
make server-tcp6.golden "$empty" "$golden/server.tcp6" "$golden/server.tcp6" /dev/null server.tcp6

#!/bin/sh
# Makes boot.golden again: the only order of boot.pairs, as tsort prints it.
set -eu
cd "$(dirname "$0")/../../../.."
folder=katas/1-programming/dep-order/src/test/resources/kata/deporder
tsort "$folder/boot.pairs" > "$folder/boot.golden"
cat > "$folder/boot.golden.json" <<END
{
  "tool": "coreutils tsort",
  "version": "$(tsort --version | sed -n '1s/.* //p')",
  "command": "tsort boot.pairs",
  "input": "$folder/boot.pairs",
  "inputSha256": "$(sha256sum "$folder/boot.pairs" | cut -d' ' -f1)",
  "date": "$(date -u +%F)"
}
END

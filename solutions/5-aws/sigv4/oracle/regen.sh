#!/bin/bash
# Makes the golden file again: what two signers of AWS make of requests.json, if they agree to the byte.
# Needs node with npm, and botocore (Debian: python3-botocore).
set -euo pipefail
cd "$(dirname "$0")/../../../.."
oracle=solutions/5-aws/sigv4/oracle
resources=katas/5-aws/sigv4/src/test/resources/kata/sigv4
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y && npm install @smithy/signature-v4@5.7.5 @aws-crypto/sha256-js@5.2.0) > /dev/null
node $oracle/sign.mjs "$work" $resources/requests.json > "$work/smithy.json"
"$python" $oracle/sign.py $resources/requests.json > "$work/botocore.json"
diff "$work/smithy.json" "$work/botocore.json"
cp "$work/smithy.json" $resources/requests.golden
printf '{\n  "tool": "@smithy/signature-v4, botocore",\n  "version": "5.7.5, %s",\n  "command": "node sign.mjs; python3 sign.py; both must print the same, see oracle/regen.sh",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
  "$("$python" -c 'import botocore; print(botocore.__version__)')" "$resources/requests.json" \
  "$(sha256sum $resources/requests.json | cut -d' ' -f1)" "$(date -u +%F)" > $resources/requests.golden.json

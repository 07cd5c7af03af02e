#!/bin/bash
# Makes the golden files again: which requests Bucket4j grants, with a clock of our own.
# Needs the jar of bucket4j-core 8.10.1 from Maven Central: mvn dependency:get -Dartifact=com.bucket4j:bucket4j-core:8.10.1
set -euo pipefail
cd "$(dirname "$0")"
golden=../../../../katas/3-system-design/rate-limiter/src/test/resources/kata/ratelimiter
jar="${1:?usage: regen.sh path/to/bucket4j-core-8.10.1.jar}"

trace() { # name, burst, permits, period, mean gap, seed
  name=$1
  shift
  java -cp "$jar" AskBucket4j.java "$@" | sed 's/wait .*/refused/' > "$golden/$name.golden"
  printf '{\n  "tool": "Bucket4j",\n  "version": "8.10.1",\n  "command": "java AskBucket4j.java %s, see oracle/regen.sh",\n  "input": "drawn by AskBucket4j.java",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$*" "$(sha256sum AskBucket4j.java | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$name.golden.json"
}

trace thirds 10 3 1000000000 200000000 1
trace sevenths 1 7 60000000000 4000000000 1
trace busy 100 1000 1000000000 700000 3
trace slow 5 1 1000000000 300000000 4
trace three-seconds 20 7 3000000000 250000000 5

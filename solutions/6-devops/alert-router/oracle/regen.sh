#!/bin/bash
# Makes the golden file again: whom amtool sends alerts to. Needs amtool (Debian: prometheus-alertmanager).
set -euo pipefail
cd "$(dirname "$0")/../../../.."
config=solutions/6-devops/alert-router/oracle/routes.yml
golden=katas/6-devops/alert-router/src/test/resources/kata/alertrouter/routes.golden
: > "$golden"
for severity in "" critical warning; do
  for team in "" db web; do
    for service in "" mysql mysqld pgpool a-pg; do
      for rest in "env=prod" "env=staging shift=night" "env=prod shift=night" "host=a"; do
        labels="${severity:+severity=$severity }${team:+team=$team }${service:+service=$service }$rest"
        # shellcheck disable=SC2086
        echo "$labels => $(amtool config routes test --config.file=$config $labels 2> /dev/null)" >> "$golden"
      done
    done
  done
done
printf '{\n  "tool": "amtool",\n  "version": "%s",\n  "command": "amtool config routes test --config.file=routes.yml LABELS",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
  "$(amtool --version 2>&1 | sed -n '1s/.*version \([^ ]*\).*/\1/p')" "$config" "$(sha256sum $config | cut -d' ' -f1)" "$(date -u +%F)" > "$golden.json"

# What a real Alertmanager sends, in 17 seconds, with waits of 1, 3 and 10 seconds. A loaded machine may be too late: run it twice.
resources=$(dirname "$golden")
work=$(mktemp -d)
prometheus-alertmanager --config.file=solutions/6-devops/alert-router/oracle/timeline.yml --storage.path="$work" \
  --web.listen-address=127.0.0.1:39094 --cluster.listen-address= 2> "$work/log" &
manager=$!
trap 'kill $manager; wait $manager || true; rm -rf "$work"' EXIT
sleep 2
python3 solutions/6-devops/alert-router/oracle/timeline.py "$resources/timeline.events" > "$resources/timeline.golden"
printf '{\n  "tool": "prometheus-alertmanager",\n  "version": "%s",\n  "command": "python3 timeline.py timeline.events, with timeline.yml",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
  "$(prometheus-alertmanager --version 2>&1 | sed -n '1s/.*version \([^ ,]*\).*/\1/p')" "$resources/timeline.events" \
  "$(sha256sum "$resources/timeline.events" | cut -d' ' -f1)" "$(date -u +%F)" > "$resources/timeline.golden.json"

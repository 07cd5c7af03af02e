#!/bin/bash
# Makes the golden file again: what dnspython reads from the captured messages. With --capture, asks BIND anew
# (as root, in a network namespace of its own): ids stay, but cookies and the order of records change.
set -euo pipefail
cd "$(dirname "$0")"
golden=$(cd ../../../.. && pwd)/katas/2-networking/dns-wire/src/test/resources/kata/dnswire

capture() {
  local work
  work=$(mktemp -d)
  cp zones/* "$work"
  cat > "$work/named.conf" <<CONF
options { directory "$work"; listen-on port 5300 { 127.0.0.1; }; listen-on-v6 { none; }; recursion no;
  pid-file "$work/pid"; session-keyfile "$work/key"; dnssec-validation no; minimal-responses no; };
controls {};
zone "example.org" { type primary; file "example.org"; };
zone "2.0.192.in-addr.arpa" { type primary; file "2.0.192.in-addr.arpa"; };
CONF
  unshare -n sh -c "ip link set lo up; named -c $work/named.conf -f -u root & sleep 3; python3 capture.py > $work/out; kill \$!"
  cp "$work/out" "$golden/bind.txt"
  rm -r "$work"
}

if [ "${1:-}" = --capture ]; then capture; fi
/usr/bin/python3 dump.py < "$golden/bind.txt" > "$golden/bind.golden"
printf '{\n  "tool": "dnspython",\n  "version": "%s",\n  "command": "python3 dump.py < bind.txt, see oracle/regen.sh",\n  "input": "bind.txt",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
  "$(/usr/bin/python3 -c 'import dns.version; print(dns.version.version)')" "$(sha256sum "$golden/bind.txt" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/bind.golden.json"

#!/bin/sh
# Prints the figures that NOTES.md quotes. Wants PostgreSQL 15 (Debian: postgresql-15) and runs as root:
# a cluster of its own in a scratch folder, thrown away afterwards.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=/usr/lib/postgresql/15/bin
data=$(mktemp -d)
chown postgres "$data"
as() { su postgres -s /bin/sh -c "$1"; }
as "$bin/initdb -D $data/db -A trust >/dev/null"
as "$bin/pg_ctl -D $data/db -w -o '-k $data -h \"\"' -l $data/log start >/dev/null"
trap 'as "$bin/pg_ctl -D $data/db -m immediate stop >/dev/null"; rm -rf "$data"' EXIT
psql -h "$data" -U postgres -X -f - < "$here/figures.sql"

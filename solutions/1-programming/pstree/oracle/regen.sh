#!/bin/sh
# Makes the golden files of pstree again: psmisc pstree on the canned trees, each bound over /proc in
# a mount namespace of its own. Needs Linux, root, unshare and pstree (Debian: apt-get install psmisc).
set -eu
cd "$(dirname "$0")/../../../.."
golden=katas/1-programming/pstree/src/test/resources/kata/pstree
version=$(pstree --version 2>&1 | sed -n 's/^pstree (PSmisc) //p')
mkdir -p "$golden"

# One hash for a folder: of the sorted list of its files' hashes.
hash_of() {
    (cd "$1" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum) | sha256sum | cut -d ' ' -f 1
}

# draw TREE ROOT KIND OPTIONS...: -l keeps lines whole, -n orders by pid.
draw() {
    tree=fixtures/src/main/resources/proc/$1
    file=$golden/$1-$2-$3.golden
    command="$4 $2"
    # shellcheck disable=SC2016
    TREE=$PWD/$tree COMMAND=$command LC_ALL=C unshare -m sh -c '
        mount --make-rprivate / && mount --bind "$TREE" /proc && exec $COMMAND' > "$file"
    printf '{"tool": "psmisc pstree", "version": "%s", "command": "%s", "input": "%s", "inputSha256": "%s", "date": "%s"}\n' \
        "$version" "$command" "$tree" "$(hash_of "$tree")" "$(date -u +%F)" > "$file.json"
}

for at in "small-server 1" "small-server 2" "container 1" "container 88" "twins 1" "hostile 1"; do
    # shellcheck disable=SC2086
    set -- $at
    draw "$1" "$2" pids "pstree -A -l -n -p"
    draw "$1" "$2" merged "pstree -A -l -n"
done

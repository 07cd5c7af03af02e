#!/bin/bash
# Makes the golden files again: what the code of kube-scheduler answers. Needs Go and the sources of Kubernetes 1.20.2
# (Debian: apt-get install golang-go; apt-get source kubernetes), whose folder is the argument.
set -euo pipefail
sources="$(cd "${1:?usage: regen.sh path/to/kubernetes-1.20.2}" && pwd)"
cd "$(dirname "$0")"
golden=../../../../katas/6-devops/k8s-fit/src/test/resources/kata/k8sfit
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

mkdir -p "$folder/src/k8s.io" "$sources/pkg/scheduler/ask"
cp ask.go "$sources/pkg/scheduler/ask/main.go"
ln -s "$sources" "$folder/src/k8s.io/kubernetes"
(cd "$folder/src/k8s.io/kubernetes" && GO111MODULE=off GOPATH="$folder" go build -p 1 -o "$folder/ask" ./pkg/scheduler/ask)

python3 samples.py > "$golden/cluster.txt"
"$folder/ask" < "$golden/cluster.txt" > "$golden/cluster.golden"
"$folder/ask" < quantities.txt > "$golden/quantities.golden"

side_car() { # golden, command, input, file of the input
  printf '{\n  "tool": "Kubernetes (the code of kube-scheduler)",\n  "version": "1.20.2",\n  "command": "%s, see oracle/ask.go",\n  "input": "%s",\n  "inputSha256": "%s",\n  "date": "%s"\n}\n' \
    "$2" "$3" "$(sha256sum "$4" | cut -d' ' -f1)" "$(date -u +%F)" > "$golden/$1.golden.json"
}
side_car cluster "noderesources.Fits, FindMatchingUntoleratedTaint, PodMatchesNodeSelectorAndAffinityTerms, LeastAllocated, MostAllocated" \
  katas/6-devops/k8s-fit/src/test/resources/kata/k8sfit/cluster.txt "$golden/cluster.txt"
side_car quantities "resource.ParseQuantity" solutions/6-devops/k8s-fit/oracle/quantities.txt quantities.txt

#!/bin/sh
# certificate.sh [VPCS]: what certificates cost in an estate of 100 VPCs, 2,000 subnets, 20,000 instances and 2,000 groups of 20
# rules: each step in one process (wall and processor time, in ms; the first of each kind is cold), for four claims.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
./haechi --version >&2
classpath=$(cat "$(cat target/dist/current)/cli.classpath")
"$java" benchmarks/CertificateEstate.java "$work/estate.json" "${1:-100}"
"$java" -Xmx4g -cp "$classpath" benchmarks/CertificateCost.java "$work/estate.json"

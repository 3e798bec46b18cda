#!/bin/sh
# smt.sh [LANDSCAPES]: the engine against an SMT encoding of the same rules (Z3) on the same questions, in one process: who
# reaches whom, for every pair of random landscapes of 20 to 60 instances. Both give the same answers, or it fails.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q -B -pl network -am test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >&2
"$java" -cp "network/target/test-classes:$(cat "$work/classpath")" --enable-native-access=ALL-UNNAMED benchmarks/SmtCost.java "${1:-5}"

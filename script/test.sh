#!/bin/sh
# test.sh [--full]: everything that proves Haechi. Ends with the line "N passed, N failed, N skipped".
set -eu
self=$(readlink -f "$0")
root=${self%/script/*}
. "$root/script/common.sh"
full=false
for argument; do
    case $argument in
    --full) full=true ;;
    *)
        say "usage: ./haechi test [--full]" "사용법: ./haechi test [--full]"
        exit 64
        ;;
    esac
done

"$root/script/packages.sh" ensure
"$root/script/tools.sh" "$root/target/tools" prometheus prometheus-alertmanager
export PATH="$PATH:$root/target/tools/bin"
find_jdk
"$root/haechi" --version >&2 # the end-to-end tests start the command that a person starts
if command -v go >/dev/null; then # once: the tests that run Kubernetes are skipped without its binaries
    "$root/haechi" kubernetes build >&2 || say "no binaries of Kubernetes (see above): tests that need them are skipped" "Kubernetes 바이너리가 없어(위 참조) 필요한 테스트는 건너뜁니다"
fi
rm -rf "$root"/*/target/surefire-reports
built=0
# Three modules at a time on two cores: the end-to-end tests, one of the three all the while, mostly wait, and take the
# processor before the others (see Shell of the module acceptance).
(cd "$root" && nice -n 5 mvn -B -ntp -T3 -fae -Dstyle.color=never -Dmaven.test.failure.ignore=true -Dhaechi.full=$full verify </dev/null) >&2 || built=1

# One line per test that did not pass, then the sum.
find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec cat {} + 2>/dev/null | awk -v built="$built" '
    function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    function plain(text) { gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&#10;.*/, "", text); gsub(/&amp;/, "\\&", text); return text }
    /<testsuite / { all += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
    /<testcase / { test = attribute("classname") "." plain(attribute("name")) }
    /<skipped/ { print "SKIPPED " test ": " plain(attribute("message")) }
    /<failure|<error/ { print "FAILED " test ": " plain(attribute("message")) }
    END {
        if (built && !failed) { print "FAILED the build itself: see the log above"; failed++; all++ }
        printf "%d passed, %d failed, %d skipped\n", all - failed - skipped, failed, skipped
        exit failed > 0
    }'

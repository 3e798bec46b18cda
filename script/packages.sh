#!/bin/sh
# packages.sh ensure [PACKAGE…]: installs what is missing of packages.txt (or of those named), as root on Debian/Ubuntu.
# packages.sh command: prints the one command that installs what is missing, or nothing.
set -eu
self=$(readlink -f "$0")
root=${self%/script/*}
. "$root/script/common.sh"
list="$root/app/src/main/resources/dev/haechi/app/doctor/packages.txt"

command -v dpkg-query >/dev/null || exit 0
verb=${1:-command}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(sed 's/#.*//' "$list" | awk 'NF { print $1 }')

missing=
for package; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$verb" = command ]; then
    echo "sudo apt-get install -y --no-install-recommends$missing"
    exit 0
fi
[ "$(id -u)" = 0 ] || exit 0 # the command itself says what is missing

apt() {
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 \
        ${HAECHI_CA:+-o Acquire::https::CaInfo="$HAECHI_CA"} "$@" </dev/null >>"$log" 2>&1 9>&-
}

say "installing$missing" "설치 중:$missing"
mkdir -p "$root/target"
log="$root/target/packages.log"
exec 9>"$root/target/packages.lock"
flock 9 # one at a time: apt-get update does not wait for another one
# The lists of a fresh machine are empty, and those of an old one name versions that are gone.
# shellcheck disable=SC2086
apt install --no-install-recommends $missing || { apt update && apt install --no-install-recommends $missing; } || {
    tail -n 15 "$log" >&2
    say "apt-get could not install$missing. Check the network and APT's proxy or mirror; the log is $log" \
        "apt-get이 설치하지 못했습니다:$missing. 네트워크와 APT 프록시/미러를 확인하십시오. 기록: $log"
    exit 3
}

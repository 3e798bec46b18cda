#!/bin/sh
# tools.sh FOLDER PACKAGE…: unpacks Debian packages whose programs the tests start, without installing anything: no
# service of theirs is begun on this machine. FOLDER/bin starts them where they find their files in /usr/share.
set -eu
self=$(readlink -f "$0")
root=${self%/script/*}
. "$root/script/common.sh"
folder=$1
shift
command -v dpkg-deb >/dev/null || exit 0 # the tests say what they miss
mkdir -p "$folder/bin"
cd "$folder"
for package; do
    [ ! -e "$package.done" ] || continue
    say "fetching $package for the tests" "테스트에 쓸 $package 받는 중"
    rm -f "$package"_*.deb
    # shellcheck disable=SC2086
    apt-get -q -o APT::Sandbox::User=root -o Acquire::Retries=3 ${HAECHI_CA:+-o Acquire::https::CaInfo="$HAECHI_CA"} \
        download "$package" >"$package.log" 2>&1 || {
        say "$package could not be fetched; the log is $folder/$package.log" \
            "$package 을(를) 받지 못했습니다. 기록: $folder/$package.log"
        continue
    }
    dpkg-deb -x "$package"_*.deb .
    rm -f "$package"_*.deb
    : >"$package.done"
done

root_of_its_own=
[ "$(id -u)" = 0 ] || root_of_its_own=--map-root-user
for program in "$folder"/usr/bin/*; do
    [ -x "$program" ] || continue
    cat >"bin/${program##*/}" <<END
#!/bin/sh
exec unshare --mount $root_of_its_own --propagation private /bin/sh -c '
    mount -t overlay -o "lowerdir=$folder/usr/share:/usr/share" overlay /usr/share && exec "\$0" "\$@"' "$program" "\$@"
END
    chmod +x "bin/${program##*/}"
done

# Sourced by ./haechi: builds once when sources changed, without starting Maven to find out. Needs common.sh.

target="$root/target/dist"

# Sets dist, the folder that runs: lib/, cli.classpath, server.classpath, cli.aot.
build_if_changed() {
    if sources_changed; then
        mkdir -p "$target" 2>/dev/null || {
            say "cannot write $target. Run as the owner of $root, or copy it to a folder of your own." \
                "$target 에 쓸 수 없습니다. $root 의 소유자로 실행하거나 폴더를 복사하십시오."
            exit 3
        }
        lock_build
        if sources_changed; then build; fi # another start may have built while this one waited
        unlock_build
    fi
    read -r dist <"$target/current"
}

# A folder is newer than the stamp when a file in it was made, renamed or deleted.
sources_changed() {
    [ -f "$target/current" ] || return 0
    changed=$(find "$root/pom.xml" "$root/.mvn" "$root"/*/pom.xml "$root"/*/src/main -newer "$target/stamp" -print 2>/dev/null | head -n 1)
    [ -n "$changed" ]
}

lock_build() {
    if command -v flock >/dev/null; then
        exec 9>"$target/lock"
        flock -n 9 && return
        say "another start is building; waiting for it" "다른 실행이 빌드 중입니다. 기다립니다"
        flock 9
    else
        until mkdir "$target/lock.d" 2>/dev/null; do sleep 1; done
        trap 'rmdir "$target/lock.d" 2>/dev/null' EXIT
    fi
}

unlock_build() {
    if command -v flock >/dev/null; then exec 9>&-; else rmdir "$target/lock.d"; trap - EXIT; fi
}

build() {
    command -v mvn >/dev/null || "$root/script/packages.sh" ensure maven
    command -v mvn >/dev/null || {
        say "Maven (mvn) is needed to build. Install it, for example: apt-get install maven" \
            "빌드에 Maven(mvn)이 필요합니다. 설치 예: apt-get install maven"
        exit 3
    }
    say "building (the first time downloads libraries; log: $target/build.log)" \
        "빌드 중 (처음에는 라이브러리를 내려받습니다. 기록: $target/build.log)"
    started=$(date +%s)
    touch "$target/stamp.new"
    (cd "$root" && mvn -q -B -T2 -Prun package </dev/null) >"$target/build.log" 2>&1 9>&- || build_failed
    assemble
    mv "$target/stamp.new" "$target/stamp"
    say "built in $(($(date +%s) - started)) s" "빌드 완료 ($(($(date +%s) - started))초)"
}

build_failed() {
    grep -v '^WARNING' "$target/build.log" | tail -n 30 >&2
    if grep -qE 'Could not (transfer|resolve)|Non-resolvable' "$target/build.log"; then
        say "libraries could not be downloaded. Check the network, ~/.m2/settings.xml (proxy, mirror) and HAECHI_CA, and run again." \
            "라이브러리를 내려받지 못했습니다. 네트워크, ~/.m2/settings.xml(프록시, 미러), HAECHI_CA를 확인하고 다시 실행하십시오."
        exit 3
    fi
    say "the build failed; the whole log is $target/build.log" "빌드에 실패했습니다. 전체 기록: $target/build.log"
    exit 4
}

# A new folder for each build: a running server keeps the jars it was started with.
assemble() {
    dist="$target/$(date +%Y%m%d-%H%M%S)-$$"
    mkdir -p "$dist/lib"
    for part in cli server; do
        set -- "$root/$part/target/run/haechi-$part"-*-SNAPSHOT.jar
        list="$1:$(cat "$root/$part/target/run/classpath")"
        printf '%s' "$list" | tr ':' '\n' | xargs cp -t "$dist/lib"
        printf '%s' "$list" | tr ':' '\n' | sed "s|.*/|$dist/lib/|" | paste -sd: - >"$dist/$part.classpath"
    done
    # Commands that leave nothing behind train the cache; without a cache everything works, slower.
    "$jdk/bin/java" -XX:AOTCacheOutput="$dist/cli.aot" -XX:+UseSerialGC $java_options \
        -cp "$(cat "$dist/cli.classpath")" dev.haechi.cli.Training "$root" >"$target/training.log" 2>&1 9>&- || true
    echo "$dist" >"$target/current.new"
    mv "$target/current.new" "$target/current"
    forget_old_builds
}

forget_old_builds() {
    for old in "$target"/[0-9]*; do
        [ "$old" = "$dist" ] || grep -qsF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
    done
}

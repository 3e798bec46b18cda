# Sourced by ./haechi and script/*.sh: messages, JDK 25, the company's certificate authority. Needs $root.

# say ENGLISH KOREAN: one line on stderr, in the reader's language.
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ko*) printf 'haechi: %s\n' "$2" >&2 ;;
    *) printf 'haechi: %s\n' "$1" >&2 ;;
    esac
}

# Without a UTF-8 locale Java can neither read Korean arguments nor print Korean answers.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
*[Uu][Tt][Ff]*) ;;
*) [ -n "${LC_ALL:-}" ] || export LC_CTYPE=C.UTF-8 ;;
esac

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets jdk. Reads the `release` file of each candidate; starts no Java.
find_jdk() {
    if [ -n "${HAECHI_JAVA_HOME:-}" ] && ! is_jdk_25 "$HAECHI_JAVA_HOME"; then
        say "HAECHI_JAVA_HOME=$HAECHI_JAVA_HOME holds no JDK 25. Point it at one, or unset it." \
            "HAECHI_JAVA_HOME=$HAECHI_JAVA_HOME 에 JDK 25가 없습니다. JDK 25를 가리키게 하거나 해제하십시오."
        exit 64
    fi
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(readlink -f "$on_path")
    for jdk in "${HAECHI_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /usr/local/lib/jvm/* \
        /opt/* /opt/*/* /usr/java/* "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$jdk" ] && is_jdk_25 "$jdk"; then
            export JAVA_HOME="$jdk"
            trust_company
            return
        fi
    done
    say "no JDK 25 found (looked at HAECHI_JAVA_HOME, JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks). Install one, for example Temurin 25 from adoptium.net, and set HAECHI_JAVA_HOME to its folder." \
        "JDK 25를 찾지 못했습니다 (HAECHI_JAVA_HOME, JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks 확인). adoptium.net의 Temurin 25 등을 설치하고 HAECHI_JAVA_HOME을 그 폴더로 지정하십시오."
    exit 3
}

# HAECHI_CA: a PEM file with the company's own certificate authorities. Sets java_options for Java and Maven:
# a trust store of the JDK's authorities and these.
trust_company() {
    java_options="--enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
    [ -n "${HAECHI_CA:-}" ] || return 0
    if ! grep -q 'BEGIN CERTIFICATE' "$HAECHI_CA" 2>/dev/null; then
        say "HAECHI_CA=$HAECHI_CA is no readable PEM file with certificates. Give the path of one, or unset it." \
            "HAECHI_CA=$HAECHI_CA 는 읽을 수 있는 PEM 인증서 파일이 아닙니다. 올바른 경로를 지정하거나 해제하십시오."
        exit 64
    fi
    store="$root/target/trust-$(cksum <"$HAECHI_CA" | tr ' ' '-').p12"
    [ -f "$store" ] || make_trust_store
    java_options="$java_options -Djavax.net.ssl.trustStore=$store -Djavax.net.ssl.trustStorePassword=changeit"
    export HAECHI_CA MAVEN_OPTS="${MAVEN_OPTS:-} -Djavax.net.ssl.trustStore=$store -Djavax.net.ssl.trustStorePassword=changeit"
}

make_trust_store() {
    parts=$(mktemp -d)
    awk -v to="$parts" '/BEGIN CERTIFICATE/ { n++ } n { print > (to "/" n ".pem") }' "$HAECHI_CA"
    mkdir -p "$root/target"
    cp "$jdk/lib/security/cacerts" "$parts/store"
    chmod u+w "$parts/store"
    for part in "$parts"/*.pem; do
        "$jdk/bin/keytool" -importcert -noprompt -alias "haechi-${part##*/}" -file "$part" \
            -keystore "$parts/store" -storepass changeit >/dev/null 2>&1 || {
            say "a certificate in HAECHI_CA=$HAECHI_CA is not readable. Check it with: openssl x509 -in $HAECHI_CA -text" \
                "HAECHI_CA=$HAECHI_CA 의 인증서를 읽을 수 없습니다. 확인: openssl x509 -in $HAECHI_CA -text"
            rm -rf "$parts"
            exit 64
        }
    done
    mv "$parts/store" "$store"
    rm -rf "$parts"
}

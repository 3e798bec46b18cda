#!/bin/sh
# push.sh ENVIRONMENT [ROUNDS]: from `git push` of a one-line change to the first answer of the new version, against the
# sum of the bare commands that do the same by hand: podman build, podman run, wait until healthy, nginx -s reload.
# The environment is the demo bank, up, with a person kim. Needs root, git, curl, jq.
set -eu
environment=$1
rounds=${2:-5}
root=$(dirname "$(readlink -f "$0")")/..
home=${HAECHI_HOME:-/var/lib/haechi}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
settings=$home/containers/settings
podman="env CONTAINERS_CONF=$settings/containers.conf CONTAINERS_STORAGE_CONF=$settings/storage.conf podman"
curl="curl -s --cacert $home/environments/$environment/ca.pem --resolve bank.example:8443:127.0.0.1"
now() { date +%s%N; }

"$root/haechi" token create --env "$environment" --person kim --for 1h 2>/dev/null >"$work/token"
helper="!echo username=kim; echo password=\$(cat $work/token) #"
git -c credential.helper="$helper" clone -q "http://127.0.0.1:7070/git/$environment/web.git" "$work/web"

change() { # a mark that no version had before
    mark="mark-$(now)"
    sed -i "s|<title>.*</title>|<title>$mark</title>|" "$work/web/public/index.html"
    git -C "$work/web" -c user.name=kim -c user.email=kim@bank.example commit -qam "$mark"
}

pushed() {
    change
    begin=$(now)
    git -C "$work/web" -c credential.helper="$helper" push -q 2>/dev/null
    until $curl https://bank.example:8443/test/ | grep -q "$mark"; do sleep 0.02; done
    echo $((($(now) - begin) / 1000000))
    # The old replicas drain; the next round begins when nothing is rolled out any more.
    until "$root/haechi" status --env "$environment" --output json | jq -e '[.runs[].state] | all(. != "RUNNING" and . != "QUEUED")' >/dev/null; do sleep 0.2; done
}

bare() {
    change
    begin=$(now)
    $podman build -q --pull=never -t "bare:$mark" "$work/web" >/dev/null
    $podman run -d -q --pull never --network none --add-host accounts:127.0.0.1 --read-only --tmpfs /tmp --name bare-1 "bare:$mark" >/dev/null
    $podman run -d -q --pull never --network none --add-host accounts:127.0.0.1 --read-only --tmpfs /tmp --name bare-2 "bare:$mark" >/dev/null
    for one in bare-1 bare-2; do
        pid=$($podman inspect --format '{{.State.Pid}}' $one)
        until nsenter -t "$pid" -n curl -sf http://127.0.0.1:8080/healthz >/dev/null; do sleep 0.02; done
    done
    $podman exec "haechi-$environment-edge-1" nginx -c /etc/haechi/nginx.conf -s reload >/dev/null 2>&1
    echo $((($(now) - begin) / 1000000))
    $podman rm -f -t 0 bare-1 bare-2 >/dev/null
}

median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }
push=$(for _ in $(seq "$rounds"); do pushed; done | median)
hand=$(for _ in $(seq "$rounds"); do bare; done | median)
echo "push to answer: $push ms, by hand: $hand ms, ratio $(awk "BEGIN { printf \"%.2f\", $push / $hand }")"

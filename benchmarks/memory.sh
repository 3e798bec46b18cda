#!/bin/sh
# memory.sh: proportional set size, in MiB, of what Haechi runs beside the containers: worker, server, PostgreSQL.
set -eu
home=${HAECHI_HOME:-/var/lib/haechi}
worker=$(cat "$home/run/worker.pid")
postmaster=$(head -1 "$home/postgres/data/postmaster.pid")
sum() { for pid; do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done | awk '/^Pss:/ { kib += $2 } END { printf "%d", kib / 1024 }'; }
server=$(pgrep -P "$worker" || true)
database="$postmaster $(pgrep -P "$postmaster" | tr '\n' ' ')"
# shellcheck disable=SC2086 # lists of process ids
echo "worker $(sum $worker), server $(sum $server), PostgreSQL $(sum $database), all $(sum $worker $server $database) MiB"

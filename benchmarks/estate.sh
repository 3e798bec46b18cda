#!/bin/sh
# Whole commands on estates: elapsed time and memory of `haechi check` on L and on XL (10 x L), and their ratio.
# Run on a quiet machine: benchmarks/estate.sh [RUNS]
set -eu
root=$(dirname "$(dirname "$(readlink -f "$0")")")
runs=${1-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/haechi" generate estate >"$work/l.json"
"$root/haechi" generate estate --vpcs 1000 --subnets 20000 --instances 200000 --groups 20000 >"$work/xl.json"

# measure FILE: the best of the runs, in seconds, and the most memory, in KiB.
measure() {
    for _ in $(seq "$runs"); do
        # `check` ends with 1 when controls fail, which they do on an estate.
        /usr/bin/time -f '%e %M' -o "$work/time" "$root/haechi" check "$1" >/dev/null 2>&1 || [ $? = 1 ]
        tail -n 1 "$work/time"
    done | sort -n | awk 'NR == 1 { best = $1 } $2 > most { most = $2 } END { print best, most }'
}

l=$(measure "$work/l.json")
xl=$(measure "$work/xl.json")
echo "$l $xl" | awk '{ printf "L  %.1f s %d MiB\nXL %.1f s %d MiB\nXL / L %.1f\n", $1, $2 / 1024, $3, $4 / 1024, $3 / $1 }'

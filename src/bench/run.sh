#!/usr/bin/env bash
# Measures Rolebook on this machine: src/bench/run.sh reads
#   reads   single reads, one after another, on libraries of 100, 10,000 and 100,000 guides
# Prints a Markdown table; needs JDK 17 and Maven, nothing else. About 15 minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."

case "${1:-}" in
    reads)
        mvn -B -q test -Dbench.excluded= -Dtest=ReadBench -Dsurefire.failIfNoSpecifiedTests=false
        printf '\n%s\n\n' "$(date +%F), $(nproc) cores, $(java -version 2>&1 | head -1)"
        cat target/bench/reads.md
        ;;
    *)
        sed -n '2,4p' "$0" >&2
        exit 2
        ;;
esac

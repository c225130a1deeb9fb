#!/usr/bin/env bash
# Measures Rolebook on this machine: src/bench/run.sh [answers|mixed|reads|publish|import|preview|slow-clients|flood|keys|purge|kills]
#   without one   answers, then mixed: what Rolebook is held to beside its limits; 50 minutes
#   answers [sizes] warm, cold, 304 and compressed answers of the packaged jar beside their limits; 35 minutes
#   mixed         97 % of reads on 1 % of 100,000 guides, of which five are published a second; 12 minutes
#   reads [sizes] single reads, one after another, on libraries of 100,10000,100000 guides; 15 minutes
#   publish       10,000 documents at once, and one into a library of 100,000 guides; 10 minutes
#   import        10,000 documents from files, and 100,000 in a heap of 256 MB; 10 minutes
#   preview       a guide in previews of 1, 10 and 100 documents, beside the same guide without; 3 minutes
#   slow-clients  others' reads while 400 clients are slow to send and to take, and memory; 5 minutes
#   flood         publications while 200 clients ask for what is not kept; 4 minutes
#   keys          an open read with right, wrong and metered keys, and without one; 2 minutes
#   purge         the event loops while a publication of 100,000 documents is applied to a full cache; 3 minutes
#   kills [kills] the packaged Rolebook, killed 100 times while it publishes, imports and keeps its schedule; 25 minutes
# Prints a Markdown table; needs JDK 17 and Maven, and wrk for answers. Times are of two cores. What runs packaged is
# run by the Java in BENCH_JAVA_HOME, if that is set.
set -euo pipefail
cd "$(dirname "$0")/../.."

packaged=${BENCH_JAVA_HOME:+$BENCH_JAVA_HOME/bin:}$PATH

measure() {
    mvn -B -q test -Dbench.excluded= -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false \
        ${BENCH_JAVA_HOME:+-Dbench.home="$BENCH_JAVA_HOME"} "${@:3}"
    printf '\n%s\n\n' "$(date +%F), $(machine), $(PATH=$packaged java -version 2>&1 | head -1)"
    cat "target/bench/$2.md"
}

machine() {
    awk -v cores="$(nproc)" -F': ' '/^model name/ { model = $2 } END { printf "%s cores of %s", cores, model }' /proc/cpuinfo
    awk '/^MemTotal/ { printf ", %.0f GB", $2 / 1e6 }' /proc/meminfo
    printf ', Linux %s' "$(uname -r | cut -d- -f1)"
}

# What is measured in a process of its own.
package() {
    mvn -B -q -DskipTests package
    PATH=$packaged docker/archive.sh target/quarkus-app
}

# And what it is held against.
packages() {
    package
    mvn -B -q -f src/bench/sketch/pom.xml -Dsketch.target="$PWD/target/bench/hello" package
    mvn -B -q -f src/bench/sketch/pom.xml -Dsketch.target="$PWD/target/bench/statement" -Pstatement package
}

case "${1:-limits}" in
    limits) packages && measure AnswerBench answers && measure MixedBench mixed ;;
    reads) measure ReadBench reads -Dbench.sizes="${2:-100,10000,100000}" ;;
    publish) measure PublishBench publish ;;
    import) package && measure ImportBench import ;;
    preview) measure PreviewBench preview ;;
    slow-clients) measure SlowClientsBench slow-clients ;;
    flood) package && measure FloodBench flood ;;
    keys) measure KeyBench keys ;;
    answers) packages && measure AnswerBench answers -Dbench.sizes="${2:-1000,100000}" ;;
    mixed) packages && measure MixedBench mixed ;;
    purge) measure PurgeBench purge ;;
    kills)
        mvn -B -q verify -Dtest=none -Dit.test=KillsIT -Dsurefire.failIfNoSpecifiedTests=false \
            -Drolebook.kills="${2:-100}"
        printf '\n%s\n\n' "$(date +%F), $(machine), $(java -version 2>&1 | head -1)"
        cat target/bench/kills.md
        ;;
    *)
        sed -n '2,16p' "$0" >&2
        exit 2
        ;;
esac

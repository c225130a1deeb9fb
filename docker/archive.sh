#!/usr/bin/env bash
# Archives a whole start beside a packaged Rolebook, so that the next ones find ready what they need:
#   docker/archive.sh target/quarkus-app
# Starts it on a database of its own, and once more, now that it is there; asks for some pages, and stops it. From
# Java 25 on the archive has the classes as they are linked and what was learnt of their methods (app.aot), before that
# the classes alone (app-cds.jsa); the file start.options names it to java. All of this is for the very Java that has
# made it. Needs Java and bash.
set -euo pipefail
cd "${1:?the directory with quarkus-run.jar}"
scratch=$(mktemp -d)
rolebook=
# Whatever happens, nothing is left running.
trap '[ -z "$rolebook" ] || { kill "$rolebook" && wait "$rolebook"; } 2>/dev/null; rm -rf "$scratch"' EXIT
rm -f app.aot app-cds.jsa start.options

release=$(java -XshowSettings:properties -version 2>&1 | sed -nE 's/^ *java\.specification\.version = ([0-9]+)$/\1/p')
if [ "$release" -ge 25 ]; then
    archive=app.aot write=-XX:AOTCacheOutput=$archive
    # What does not fit is made anew, without a word. Brotli is native code, and this Java likes to be told.
    always=(-Xlog:aot*=error --enable-native-access=ALL-UNNAMED)
    read=(
        "${always[@]}"
        -XX:AOTCache=$archive
        # What the archive knows to be hot is compiled with the best compiler as soon as it is called, and two cores
        # have a start to do first: it waits for 2^16 calls, or 2^20 rounds of a loop.
        -XX:Tier2InvokeNotifyFreqLog=16
        -XX:Tier2BackedgeNotifyFreqLog=20
    )
else
    archive=app-cds.jsa write=-XX:ArchiveClassesAtExit=$archive
    always=() read=(-XX:SharedArchiveFile=$archive)
fi

begin() {
    : >"$scratch/log"
    SECONDS=0
    # Whatever this shell is set up for: none of it is to be touched.
    env -u QUARKUS_DATASOURCE_JDBC_URL -u QUARKUS_DATASOURCE_USERNAME -u QUARKUS_DATASOURCE_PASSWORD \
        -u ROLEBOOK_ADMIN_KEY ROLEBOOK_SAMPLE_LIBRARY=true QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 \
        ROLEBOOK_DATABASE_DIRECTORY="$scratch/data" \
        java -XX:+UseSerialGC -Xmx192m ${always[@]+"${always[@]}"} "$@" -jar quarkus-run.jar >"$scratch/log" 2>&1 &
    rolebook=$!
    until port=$(sed -nE 's/.*Listening on: http:\/\/[^:]+:([0-9]+).*/\1/p' "$scratch/log") && [ -n "$port" ]; do
        kill -0 "$rolebook" && [ "$SECONDS" -lt 300 ] || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.2
    done
}
end() {
    kill "$rolebook"
    wait "$rolebook" || true
    rolebook=
}
get() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    cat <&3 >"$scratch/answer"
    head -1 "$scratch/answer" | grep -q ' 200 '
}

# The first start makes a database and fills it, which no other has to.
begin
end
begin "$write"
for path in /v1/guides /v1/guides/paralegal-vs-legal-ops /v1/roles/paralegal '/v1/search?q=paralegal' \
    '/v1/compare?roles=paralegal,legal-ops' /v1/jobs /embed/guides/paralegal-vs-legal-ops /q/health/ready; do
    get "$path" || { echo "$path was not answered:" >&2; cat "$scratch/answer" "$scratch/log" >&2; exit 1; }
done
end
[ -s "$archive" ] || { cat "$scratch/log" >&2; exit 1; }
printf '%s\n' "${read[@]}" >start.options

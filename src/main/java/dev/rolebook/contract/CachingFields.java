package dev.rolebook.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What caches, in browsers and on the way, go by. */
final class CachingFields {

    /** The header fields of an answer that is whole, and what they mean. */
    static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "Age",
                    "How many seconds old the answer is, where it may be: of jobs, and of everything while the database is away."),
            Map.entry(
                    "Cache-Control",
                    "`public, max-age=0, s-maxage=60, stale-if-error=86400`: browsers ask each time whether theirs is current;"
                            + " shared caches may answer for a minute."),
            Map.entry(
                    "Cache-Status",
                    "How the answer has come about (RFC 9211): `rolebook; hit` from memory, `rolebook; fwd=uri-miss; stored` composed"
                            + " and kept. `detail=database-away`: right when the database last answered, `Age` seconds ago."),
            Map.entry(
                    "Cache-Tag",
                    "Surrogate keys, separated by spaces: every document that was read (`guide:paralegal-vs-legal-ops`),"
                            + " and every collection that was looked through (`guides`), at most 100. Absent where nothing"
                            + " published was read."),
            Map.entry(
                    "Content-Encoding", "`br` or `gzip`, by `Accept-Encoding`; absent if the body is not compressed."),
            Map.entry("Content-Language", "The languages of what was read, BCP 47."),
            Map.entry("ETag", "The strong entity tag of exactly this content in this coding, for `If-None-Match`."),
            Map.entry(
                    "Last-Modified",
                    "When anything in the answer last changed, for `If-Modified-Since`; of a list the last publication."
                            + " Absent where nothing published was read."),
            Map.entry(
                    "Repr-Digest",
                    "A digest of the bytes of the body, compressed as they are (RFC 9530); only if `Want-Repr-Digest` asks for"
                            + " it."),
            Map.entry(
                    "Rolebook-Publication",
                    "The last publication that this server has applied: no answer of it is older. To read what was published"
                            + " elsewhere, ask for it: `Rolebook-Publication: >=42`."),
            Map.entry(
                    "Vary",
                    "The fields of a request on which the answer depends: `Accept`, `Accept-Encoding`, `Rolebook-Preview`; also `Origin`, where"
                            + " only some may read.")));

    /** What an answer without a body tells as well. */
    static final List<String> OF_NOT_MODIFIED =
            List.of("Age", "Cache-Control", "Cache-Status", "Cache-Tag", "ETag", "Rolebook-Publication", "Vary");

    private CachingFields() {}
}

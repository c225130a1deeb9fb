package dev.rolebook.cache;

import dev.rolebook.web.HeaderField;

/** How an answer has come about, as the field Cache-Status says it (RFC 9211). */
final class CacheStatus {

    private static final String HEADER = "Cache-Status";

    static final HeaderField HIT = HeaderField.of(HEADER, "rolebook; hit");
    static final HeaderField STORED = HeaderField.of(HEADER, "rolebook; fwd=uri-miss; stored");
    static final HeaderField MISS = HeaderField.of(HEADER, "rolebook; fwd=uri-miss");

    /** It was right when the database was last seen; what was published since is not known. */
    static final HeaderField DATABASE_AWAY = HeaderField.of(HEADER, "rolebook; hit; detail=database-away");

    private CacheStatus() {}
}

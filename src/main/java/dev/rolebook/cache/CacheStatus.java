package dev.rolebook.cache;

/** How an answer has come about, as the field Cache-Status says it (RFC 9211). */
final class CacheStatus {

    static final String HEADER = "Cache-Status";

    static final String HIT = "rolebook; hit";
    static final String STORED = "rolebook; fwd=uri-miss; stored";
    static final String MISS = "rolebook; fwd=uri-miss";

    /** It was right when the database was last seen; what was published since is not known. */
    static final String DATABASE_AWAY = "rolebook; hit; detail=database-away";

    private CacheStatus() {}
}

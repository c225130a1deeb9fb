package dev.rolebook.cache;

import dev.rolebook.representation.Representation;
import java.time.Duration;
import java.util.Set;

/** An answer that is kept, and what decides for how long. */
class CachedAnswer {

    /** Of the entry itself, and of each tag, as long as it stands in the index. */
    private static final int OVERHEAD = 600;

    private static final int TAG_OVERHEAD = 120;

    private final CacheKey key;
    private final Representation representation;
    private final String uri;
    private final Set<String> tags;
    private final long composedAt;
    private final long lasts;
    private volatile boolean admitted;
    private int heat;

    /**
     * Keeps an answer.
     *
     * @param uri how it was asked for
     * @param composedAt as the machine counts nanoseconds
     */
    CachedAnswer(CacheKey key, Representation representation, String uri, long composedAt) {
        this.key = key;
        this.representation = representation;
        this.uri = uri;
        this.composedAt = composedAt;
        Duration keptFor = representation.description().keptFor();
        this.lasts = keptFor == null ? Long.MAX_VALUE : keptFor.toNanos();
        this.tags = representation.description().tags().all();
    }

    CacheKey key() {
        return key;
    }

    Representation representation() {
        return representation;
    }

    String uri() {
        return uri;
    }

    /** All that it was made from, one by one. */
    Set<String> tags() {
        return tags;
    }

    /** The last publication that it shows. */
    long publication() {
        return representation.description().publication();
    }

    /** It may be shown. */
    void admit() {
        admitted = true;
    }

    boolean isAdmitted() {
        return admitted;
    }

    /** Whether it may not be shown any more, whatever was published. */
    boolean isPast(long now) {
        return now - composedAt >= lasts;
    }

    /** Whether it grows old by itself, and so must say how old it is. */
    boolean ages() {
        return lasts != Long.MAX_VALUE;
    }

    long ageNanos(long now) {
        return now - composedAt;
    }

    /** It was asked for. Counted loosely, on the hottest of paths: of two at the same instant one may be lost. */
    void asked() {
        heat++;
    }

    /** How often it was asked for. */
    int heat() {
        return heat;
    }

    /** What stood in its place was asked for so often, and so may this be. */
    void inherit(int earlier) {
        heat += earlier;
    }

    /** Bytes: what it takes of the memory that there is for all. */
    int weight() {
        long bytes =
                OVERHEAD + (long) tags.size() * TAG_OVERHEAD + 2L * (key.query().length() + uri.length());
        return (int) Math.min(Integer.MAX_VALUE, bytes + representation.bytesHeld());
    }
}

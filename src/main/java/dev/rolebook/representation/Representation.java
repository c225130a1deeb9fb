package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a URL stands for, written as bytes, with all that is told about it: composed once, and the same
 * for everybody who accepts its media type. Codings are made when first asked for, and kept.
 */
final class Representation {

    /** Below this, a compressed answer fits into no fewer packets. */
    private static final int WORTHWHILE_BYTES = 1024;

    /** A hundred tags are more than a page shows, and less than what proxies take as header fields. */
    private static final int MOST_TAGS = 100;

    private final MediaType type;
    private final byte[] content;
    private final String hash;
    private final Description description;
    private final String cacheTag;
    private final Map<ContentCoding, byte[]> codings = new ConcurrentHashMap<>();

    /**
     * What is told about content.
     *
     * @param languages BCP 47
     * @param lastModified when it last changed; null if that is not known
     * @param tags all that it was made from
     * @param publication the last publication that it shows; 0 if it is not made from what is published
     * @param fields the header fields that its resource has set, Cache-Control included
     */
    record Description(
            List<String> languages,
            @Nullable Instant lastModified,
            Tags tags,
            long publication,
            Map<String, String> fields) {

        Description {
            languages = List.copyOf(languages);
            fields = Map.copyOf(fields);
        }
    }

    Representation(MediaType type, byte[] content, Description description) {
        this.type = type;
        this.content = content;
        this.description = description;
        this.hash = EntityTags.hash(content);
        this.cacheTag = String.join(" ", description.tags().folded(MOST_TAGS).all());
    }

    MediaType type() {
        return type;
    }

    Description description() {
        return description;
    }

    /** The tags as a header field: at most a hundred; empty if there are none. */
    String cacheTag() {
        return cacheTag;
    }

    /** Whether compressing makes it faster to send. All that is served is text. */
    boolean isWorthCoding() {
        return content.length >= WORTHWHILE_BYTES;
    }

    /** The strong entity tag of the content in a coding. A 304 needs no more than this. */
    String entityTag(ContentCoding coding) {
        return EntityTags.of(hash, coding);
    }

    byte[] bytes(ContentCoding coding) {
        return codings.computeIfAbsent(coding, missing -> missing.of(content));
    }
}

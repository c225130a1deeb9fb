package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import dev.rolebook.web.HttpDate;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a URL stands for, written as bytes, with all that is told about it: composed once, and the same
 * for everybody who accepts its media type. Codings are made when first asked for, and kept.
 */
public final class Representation {

    /** Below this, a compressed answer fits into no fewer packets. */
    private static final int WORTHWHILE_BYTES = 1024;

    /** A hundred tags are more than a page shows, and less than what proxies take as header fields. */
    private static final int MOST_TAGS = 100;

    private final MediaType type;
    private final String hash;
    private final Description description;
    private final String cacheTag;
    private final Map<ContentCoding, Buffer> codings = new ConcurrentHashMap<>();
    private final Map<ContentCoding, Map<String, String>> notModified = new ConcurrentHashMap<>();
    private final Map<ContentCoding, Map<String, String>> heads = new ConcurrentHashMap<>();

    /**
     * What is told about content.
     *
     * @param languages BCP 47
     * @param lastModified when it last changed; null if that is not known
     * @param tags all that it was made from
     * @param publication the last publication that it shows; 0 if it is not made from what is published
     * @param keptFor for how long it may be shown; null if until a publication changes it
     * @param isPublic whether everybody may see it
     * @param fields the header fields that its resource has set, Cache-Control included
     */
    public record Description(
            List<String> languages,
            @Nullable Instant lastModified,
            Tags tags,
            long publication,
            @Nullable Duration keptFor,
            boolean isPublic,
            Map<String, String> fields) {

        public Description {
            languages = List.copyOf(languages);
            fields = Map.copyOf(fields);
        }
    }

    Representation(MediaType type, byte[] content, Description description) {
        this.type = type;
        this.codings.put(ContentCoding.IDENTITY, Buffer.buffer(content));
        this.description = description;
        this.hash = EntityTags.hash(content);
        this.cacheTag = String.join(" ", description.tags().folded(MOST_TAGS).all());
    }

    MediaType type() {
        return type;
    }

    public Description description() {
        return description;
    }

    /** The tags as a header field: at most a hundred; empty if there are none. */
    String cacheTag() {
        return cacheTag;
    }

    /** Whether compressing makes it faster to send. All that is served is text. */
    boolean isWorthCoding() {
        return body(ContentCoding.IDENTITY).length() >= WORTHWHILE_BYTES;
    }

    /** The strong entity tag of the content in a coding. A 304 needs no more than this. */
    String entityTag(ContentCoding coding) {
        return EntityTags.of(hash, coding);
    }

    /** Whether it was sent in a coding before: if not, making it takes a while. */
    boolean has(ContentCoding coding) {
        return codings.containsKey(coding);
    }

    /** How many bytes are held in memory, in all codings. */
    public long bytesHeld() {
        return codings.values().stream().mapToLong(Buffer::length).sum();
    }

    byte[] bytes(ContentCoding coding) {
        return body(coding).getBytes();
    }

    /** The bytes as the server sends them: the same for everybody, and so never written to. */
    Buffer body(ContentCoding coding) {
        Buffer made = codings.get(coding);
        return made == null ? codings.computeIfAbsent(coding, this::coded) : made;
    }

    private Buffer coded(ContentCoding coding) {
        return Buffer.buffer(coding.of(bytes(ContentCoding.IDENTITY)));
    }

    /** The header fields that a 304 has as well: enough to go on with what the client has. */
    Map<String, String> always(ContentCoding coding) {
        return notModified.computeIfAbsent(coding, missing -> {
            Map<String, String> fields = new LinkedHashMap<>(description.fields());
            fields.put("ETag", entityTag(missing));
            fields.put("Vary", "Accept, Accept-Encoding, Rolebook-Preview");
            if (!cacheTag.isEmpty()) {
                fields.put("Cache-Tag", cacheTag);
            }
            return Collections.unmodifiableMap(fields);
        });
    }

    /** All header fields of the content in a coding. */
    Map<String, String> whole(ContentCoding coding) {
        return heads.computeIfAbsent(coding, missing -> {
            Map<String, String> fields = new LinkedHashMap<>(always(missing));
            if (description.lastModified() != null) {
                fields.put("Last-Modified", HttpDate.of(description.lastModified()));
            }
            fields.put("Content-Language", String.join(", ", description.languages()));
            fields.put("Content-Type", type.toString());
            if (missing != ContentCoding.IDENTITY) {
                fields.put("Content-Encoding", missing.token());
            }
            fields.put("Content-Length", String.valueOf(body(missing).length()));
            return Collections.unmodifiableMap(fields);
        });
    }
}

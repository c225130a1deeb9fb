package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import dev.rolebook.web.HeaderField;
import dev.rolebook.web.HttpDate;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** What the header fields that are of a coding take, beside those that all have. */
    private static final int HEAD_BYTES = 800;

    private static final HeaderField VARY = HeaderField.of("Vary", "Accept, Accept-Encoding, Rolebook-Preview");

    private final MediaType type;
    private final String hash;
    private final Description description;
    private final List<HeaderField> shared;
    private final Map<ContentCoding, Buffer> codings = new ConcurrentHashMap<>();
    private final Map<ContentCoding, List<HeaderField>> notModified = new ConcurrentHashMap<>();
    private final Map<ContentCoding, List<HeaderField>> heads = new ConcurrentHashMap<>();

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
        this.shared = shared(description);
    }

    MediaType type() {
        return type;
    }

    public Description description() {
        return description;
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

    /** How many bytes are held in memory, in all codings, with the header fields of each. */
    public long bytesHeld() {
        long fields = shared.stream().mapToLong(field -> field.value().length()).sum();
        return codings.values().stream()
                .mapToLong(body -> body.length() + HEAD_BYTES)
                .reduce(fields, Long::sum);
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
    List<HeaderField> always(ContentCoding coding) {
        List<HeaderField> made = notModified.get(coding);
        return made == null ? notModified.computeIfAbsent(coding, this::ofAny) : made;
    }

    private List<HeaderField> ofAny(ContentCoding coding) {
        List<HeaderField> fields = new ArrayList<>(shared);
        fields.add(HeaderField.of("ETag", entityTag(coding)));
        return List.copyOf(fields);
    }

    /** All header fields of the content in a coding. */
    List<HeaderField> whole(ContentCoding coding) {
        List<HeaderField> made = heads.get(coding);
        return made == null ? heads.computeIfAbsent(coding, this::ofContent) : made;
    }

    private List<HeaderField> ofContent(ContentCoding coding) {
        List<HeaderField> fields = new ArrayList<>(always(coding));
        if (description.lastModified() != null) {
            fields.add(HeaderField.of("Last-Modified", HttpDate.of(description.lastModified())));
        }
        fields.add(HeaderField.of("Content-Language", String.join(", ", description.languages())));
        fields.add(HeaderField.of("Content-Type", type.toString()));
        if (coding != ContentCoding.IDENTITY) {
            fields.add(HeaderField.of("Content-Encoding", coding.token()));
        }
        fields.add(HeaderField.of("Content-Length", String.valueOf(body(coding).length())));
        return List.copyOf(fields);
    }

    /** What is the same in all codings; what follows it wins. */
    private static List<HeaderField> shared(Description description) {
        List<HeaderField> fields = new ArrayList<>();
        description.fields().forEach((name, value) -> fields.add(HeaderField.of(name, value)));
        fields.add(VARY);
        String tags = String.join(" ", description.tags().folded(MOST_TAGS).all());
        if (!tags.isEmpty()) {
            fields.add(HeaderField.of("Cache-Tag", tags));
        }
        return List.copyOf(fields);
    }
}

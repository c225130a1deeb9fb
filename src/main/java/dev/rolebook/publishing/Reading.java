package dev.rolebook.publishing;

import dev.rolebook.document.Kind;
import dev.rolebook.provenance.Tags;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the current transaction has read of what is published. An answer's version is that of the
 * newest document that was read to compose it, so no view has to remember to count one.
 */
@TransactionScoped
public class Reading implements Serializable {

    private long version;
    private Instant updatedAt = Instant.EPOCH;
    private final Map<Kind, NavigableSet<String>> documents = new EnumMap<>(Kind.class);
    private final Map<UUID, String> tags = new HashMap<>();
    private final NavigableSet<String> named = new TreeSet<>();
    private final Set<Kind> lookedThrough = EnumSet.noneOf(Kind.class);
    private final NavigableSet<String> languages = new TreeSet<>();

    void saw(long documentVersion, Instant documentUpdatedAt) {
        if (documentVersion > version) {
            version = documentVersion;
            updatedAt = documentUpdatedAt;
        }
    }

    /** A published document was read, whole. */
    void saw(Kind kind, Published document) {
        saw(document.version, document.updatedAt);
        saw(kind, document.slug, document.language);
        tags.put(document.id, tag(kind, document.slug));
    }

    /** A document was read, or found by a name: the answer depends on what it is, and that it is. */
    public void saw(Kind kind, String slug, String language) {
        documents.computeIfAbsent(kind, none -> new TreeSet<>()).add(slug);
        languages.add(language);
    }

    /**
     * Which documents of a kind there are matters to the answer, beyond those that were loaded.
     *
     * @param changed the last publication that changed or removed any of them
     */
    public void lookedThrough(Kind kind, Publication changed) {
        lookedThrough.add(kind);
        saw(changed.number, changed.publishedAt);
    }

    /** The tags of all that was read. */
    Tags tags() {
        NavigableMap<String, NavigableSet<String>> names = new TreeMap<>();
        documents.forEach((kind, slugs) -> names.put(
                kind.plural(),
                slugs.stream().map(slug -> tag(kind, slug)).collect(Collectors.toCollection(TreeSet::new))));
        if (!named.isEmpty()) {
            // Documents of any kind may name another: what stands for all of them is the library.
            names.put(Tags.LIBRARY, named);
        }
        return new Tags(names, lookedThrough.stream().map(Kind::plural).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String tag(Kind kind, String slug) {
        return kind.word() + ":" + slug;
    }

    NavigableSet<String> languages() {
        return languages;
    }

    /** When anything that was read last changed; empty if nothing was. */
    Optional<Instant> updatedAt() {
        return version == 0 ? Optional.empty() : Optional.of(updatedAt);
    }

    /**
     * How new an answer about one document is, now that everything it shows has been read. Counts the
     * documents that named it and no longer do.
     */
    public Freshness of(Published root) {
        saw(root.version, root.updatedAt);
        saw(root.relatedVersion, root.relatedAt);
        named.add(Tags.named(Objects.requireNonNull(tags.get(root.id), "the document was read")));
        return new Freshness(version, updatedAt);
    }

    /**
     * How new an answer is.
     *
     * @param version the number of the last publication that changed anything in it
     * @param updatedAt the time of that publication
     */
    public record Freshness(long version, Instant updatedAt) {}
}

package dev.rolebook.publishing;

import dev.rolebook.document.Envelope;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the row of every published document has, whatever its kind. */
@MappedSuperclass
@EntityListeners(ReadingListener.class)
public abstract class Published extends PanacheEntityBase {

    @Id
    public UUID id;

    public String language;
    public String slug;

    /** The heading as lists are ordered by it: folded. */
    @Column(name = "title_key")
    public String titleKey;

    /** When it was first published; a row that is written anew keeps it. */
    @Column(name = "published_at", updatable = false)
    public Instant publishedAt;

    /** The last publication that changed the document. */
    public long version;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /**
     * The last publication that changed, or removed, a document that names this one. An answer that
     * lists those documents is new then too, although nothing that is still there changed. A row that is
     * written anew keeps it.
     */
    @Column(name = "related_version", updatable = false)
    public long relatedVersion;

    @Column(name = "related_at", updatable = false)
    public Instant relatedAt;

    /** What {@link #inDefaultLanguage} needs to know. */
    public static final Map<String, String> DEFAULT_LANGUAGE = Map.of("language", Envelope.DEFAULT_LANGUAGE);

    /** The condition in HQL that a document is in the language in which lists are served. */
    public static String inDefaultLanguage(String path) {
        return path + ".language = :language";
    }

    /** The document with a slug, in the default language. */
    protected static <E extends Published> Optional<E> bySlug(Class<E> type, String slug) {
        return getEntityManager()
                .createQuery(
                        "select e from " + type.getSimpleName() + " e where e.slug = :slug and e.language = :language",
                        type)
                .setParameter("slug", slug)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .getResultStream()
                .findFirst();
    }
}

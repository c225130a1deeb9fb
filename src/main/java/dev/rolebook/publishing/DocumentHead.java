package dev.rolebook.publishing;

import dev.rolebook.database.Among;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;

/** A published document as the spine knows it: its names, its text, its version; any kind. */
@Entity
@Table(name = "document")
@EntityListeners(ReadingListener.class)
public class DocumentHead extends PanacheEntityBase {

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String language;
    public String slug;
    public String title;

    /** The canonical JSON of the document, in which few are interested; for those who write, see {@link Whole}. */
    @Basic(fetch = FetchType.LAZY)
    @ColumnTransformer(write = "cast(? as json)")
    public String body;

    public long version;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "published_at")
    public Instant publishedAt;

    /**
     * A document with its text, read in one statement. Who writes sees between two what others have committed, and
     * the text of a document that is removed meanwhile could not be read any more.
     */
    public record Whole(DocumentHead head, String body) {

        private static Whole of(Object[] row) {
            return new Whole((DocumentHead) row[0], (String) row[1]);
        }
    }

    /** The document that has, or once had, a name, with its text. */
    public static Optional<Whole> wholeNamed(Name name) {
        return getEntityManager()
                .createQuery(
                        "select h, h.body from DocumentHead h join DocumentSlug s on s.documentId = h.id"
                                + " where s.kind = :kind and s.language = :language and s.slug = :slug",
                        Object[].class)
                .setParameter("kind", name.kind())
                .setParameter("language", name.language())
                .setParameter("slug", name.slug())
                .getResultStream()
                .findFirst()
                .map(Whole::of);
    }

    /** Published documents by id, with their texts. */
    public static Map<UUID, Whole> wholeWithIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select h, h.body from DocumentHead h where among(:ids, h.id)", Object[].class)
                        .setParameter("ids", Among.ids(ids))
                        .getResultStream()
                        .map(Whole::of)
                        .collect(Collectors.toMap(whole -> whole.head().id, whole -> whole));
    }

    /** Published documents by id. */
    public static Map<UUID, DocumentHead> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : DocumentHead.<DocumentHead>list("among(:ids, id)", Map.of("ids", Among.ids(ids))).stream()
                        .collect(Collectors.toMap(head -> head.id, head -> head));
    }

    /** The document that has, or once had, a name. */
    public static Optional<DocumentHead> named(Name name) {
        return named(name.kind(), name.language(), name.slug());
    }

    private static Optional<DocumentHead> named(Kind kind, String language, String slug) {
        return find(
                        "from DocumentHead h join DocumentSlug s on s.documentId = h.id"
                                + " where s.kind = ?1 and s.language = ?2 and s.slug = ?3",
                        kind,
                        language,
                        slug)
                .firstResultOptional();
    }
}

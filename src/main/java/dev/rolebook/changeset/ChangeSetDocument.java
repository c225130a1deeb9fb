package dev.rolebook.changeset;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One document in a change set: as it is to be, or that it is to be gone. */
@Entity
@IdClass(ChangeSetDocument.Key.class)
@Table(name = "change_set_document")
public class ChangeSetDocument extends PanacheEntityBase {

    @Id
    @Column(name = "change_set_id")
    public UUID changeSet;

    @Id
    @Column(name = "document_id")
    public UUID document;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String language;
    public String slug;

    /** How it is called, or was. */
    public String title;

    /** The canonical JSON of the document as it is to be; null if it is to be removed. */
    @ColumnTransformer(write = "cast(? as json)")
    public @Nullable String body;

    /** With a removal: the slug of what stands in its place. */
    @Column(name = "replaced_by")
    public @Nullable String replacedBy;

    /** With a removal: whether the slug leads to what stands in its place. */
    public boolean redirects;

    /** Whether its slug may be one that leads to another document until now. */
    @Column(name = "takes_slug")
    public boolean takesSlug;

    /** The publication by which the document had become what it was when it was written here; 0 if there was none. */
    @Column(name = "base_version")
    public long baseVersion;

    @Column(name = "changed_by")
    public String changedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Whether the write at hand is the first of a document that is not published either. */
    @Transient
    public boolean isFirst;

    public Name name() {
        return new Name(kind, language, slug);
    }

    /** How many documents are in each change set that has any. */
    static Map<UUID, Long> counts(Collection<UUID> changeSets) {
        return changeSets.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select d.changeSet, count(*) from ChangeSetDocument d where d.changeSet in :sets"
                                        + " group by d.changeSet",
                                Object[].class)
                        .setParameter("sets", changeSets)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The documents of which something else is published by now than what the change set began with. */
    static List<ChangeSetDocument> moved(UUID changeSet) {
        return list(
                "from ChangeSetDocument d left join DocumentHead h on h.id = d.document"
                        + " where d.changeSet = ?1 and coalesce(h.version, 0) <> d.baseVersion"
                        + " order by d.kind, d.slug, d.language",
                changeSet);
    }

    /** Whether somebody has written anything of a change set. */
    static boolean isWrittenBy(UUID changeSet, String name) {
        return count("changeSet = ?1 and changedBy = ?2", changeSet, name) > 0;
    }

    /** What a change set has under a name. */
    public static Optional<ChangeSetDocument> named(UUID changeSet, Name name) {
        return find(
                        "changeSet = :set and kind = :kind and slug = :slug and language = :language",
                        Map.of("set", changeSet, "kind", name.kind(), "slug", name.slug(), "language", name.language()))
                .firstResultOptional();
    }

    /** What a change set has of a document. */
    public static Optional<ChangeSetDocument> of(UUID changeSet, UUID document) {
        return findByIdOptional(new Key(changeSet, document));
    }

    /** The identity of a document in a change set. */
    public record Key(UUID changeSet, UUID document) implements Serializable {}
}

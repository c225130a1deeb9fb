package dev.rolebook.publishing;

import dev.rolebook.document.Kind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one publication did to one document. */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision extends PanacheEntityBase {

    @Id
    public long publication;

    @Id
    @Column(name = "document_id")
    public UUID documentId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String language;
    public String slug;

    /** The document before, null where it is new. */
    @ColumnTransformer(write = "cast(? as json)")
    public @Nullable String before;

    /** The document after, null where it was removed. */
    @ColumnTransformer(write = "cast(? as json)")
    public @Nullable String after;

    /** With a removal: the document that stands in its place since. */
    @Column(name = "replaced_by")
    public @Nullable UUID replacedBy;

    public static List<Revision> of(Publication publication) {
        return list("publication", Sort.by("documentId"), publication.number);
    }

    /** How many documents each publication has changed. */
    public static Map<Long, Long> counts(Collection<Long> publications) {
        return publications.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select r.publication, count(*) from Revision r where r.publication in :numbers"
                                        + " group by r.publication",
                                Object[].class)
                        .setParameter("numbers", publications)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** What happened after one publication and until another, in that order. */
    public static List<Revision> between(long from, long to) {
        return list("publication > ?1 and publication <= ?2 order by publication, documentId", from, to);
    }

    /** How many documents that was done to. */
    public static long documentsBetween(long from, long to) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct r.documentId) from Revision r"
                                + " where r.publication > :from and r.publication <= :to",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** The identity of a revision. */
    public record Key(long publication, UUID documentId) implements Serializable {}
}

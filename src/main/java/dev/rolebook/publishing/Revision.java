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
import java.util.List;
import java.util.UUID;
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

    /** The identity of a revision. */
    public record Key(long publication, UUID documentId) implements Serializable {}
}

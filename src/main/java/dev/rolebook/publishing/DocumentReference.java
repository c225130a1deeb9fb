package dev.rolebook.publishing;

import dev.rolebook.database.Among;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One published document names another. */
@Entity
@IdClass(DocumentReference.Edge.class)
@Table(name = "document_reference")
@NamedQuery(name = "DocumentReference.to", query = """
        select r from DocumentReference r join fetch r.from f
        where r.to.id = :id
        order by f.kind, f.slug, r.relation
        """)
@NamedQuery(name = "DocumentReference.toAny", query = """
        select r from DocumentReference r join fetch r.from f join fetch r.to t
        where among(:ids, t.id)
        order by t.kind, t.slug, f.kind, f.slug, r.relation
        """)
@NamedQuery(name = "DocumentReference.toInLanguage", query = """
        select r from DocumentReference r join fetch r.from f
        where r.to.id = :id and f.language = :language
        order by f.kind, f.slug, r.relation
        """)
public class DocumentReference extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_id")
    public DocumentHead from;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_id")
    public DocumentHead to;

    /** The field of the naming document in which the reference stands. */
    @Id
    public String relation;

    /** What names a document, with the naming documents, by kind and slug. */
    public static List<DocumentReference> to(UUID id) {
        return list("#DocumentReference.to", Map.of("id", id));
    }

    /** What names any of some documents. */
    static List<DocumentReference> toAny(Collection<UUID> ids) {
        return list("#DocumentReference.toAny", Map.of("ids", Among.ids(ids)));
    }

    /** The same, of documents in one language. */
    public static List<DocumentReference> to(UUID id, String language) {
        return list("#DocumentReference.toInLanguage", Map.of("id", id, "language", language));
    }

    /** The identity of a reference. */
    public record Edge(UUID from, UUID to, String relation) implements Serializable {}
}

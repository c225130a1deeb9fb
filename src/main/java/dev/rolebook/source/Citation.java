package dev.rolebook.source;

import dev.rolebook.database.Among;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A source stands behind a part of a document. */
@Entity
@NamedQuery(name = "Citation.of", query = """
        select c from Citation c
        join fetch c.source
        where among(:documents, c.documentId)
        order by c.documentId, c.position
        """)
public class Citation extends PanacheEntityBase {

    @Id
    public UUID id;

    /** The document that cites; of any kind. */
    @Column(name = "document_id")
    public UUID documentId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    public Source source;

    public int position;

    /** Paths of keys inside the document: {@code rungs/director/years}; {@code *} stands for any one key. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> about;

    /** Where in the source: a page, a table, a heading. */
    public @Nullable String locator;

    /** What documents cite, each with its source, in one statement: grouped by document, in written order. */
    public static List<Citation> of(Collection<UUID> documents) {
        return documents.isEmpty() ? List.of() : list("#Citation.of", Map.of("documents", Among.ids(documents)));
    }
}

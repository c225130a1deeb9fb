package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A name that a document has or had. */
@Entity
@IdClass(DocumentSlug.Name.class)
@Table(name = "document_slug")
public class DocumentSlug extends PanacheEntityBase {

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Id
    public String language;

    @Id
    public String slug;

    @Column(name = "document_id")
    public UUID documentId;

    /** A document's name: unique among all documents that are or ever were. */
    public record Name(Kind kind, String language, String slug) implements Serializable {

        /** The name that a document has, and those that it had. */
        static List<Name> of(Document document) {
            return Stream.concat(Stream.of(document.slug()), document.envelope().formerSlugs().stream())
                    .map(slug -> new Name(document.kind(), document.language(), slug))
                    .toList();
        }

        /** For people: {@code role paralegal}. */
        public String words() {
            return kind.word() + " " + slug + (language.equals(Envelope.DEFAULT_LANGUAGE) ? "" : " (" + language + ")");
        }
    }
}

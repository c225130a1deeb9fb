package dev.rolebook.editing;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published document in lists. */
@Schema(name = "DocumentSummary", description = "A published document, without its text.")
public record DocumentSummary(
        @Schema(description = "What the document describes.")
        Kind kind,

        @Schema(description = "Its name in URLs.", examples = "paralegal")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "How it is called.", examples = "Paralegal")
        String title,

        @Schema(description = "The number of the publication that last changed it.")
        long version,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "Where its text is read, as a path of this API.")
        String href) {

    static DocumentSummary of(DocumentHead head) {
        return new DocumentSummary(
                head.kind,
                head.slug,
                head.language,
                head.id,
                head.title,
                head.version,
                head.updatedAt,
                head.publishedAt,
                href(new Name(head.kind, head.language, head.slug)));
    }

    static String href(Name name) {
        return "/manage/v1/documents/" + name.kind().word() + "/" + name.slug() + DocumentPath.query(name.language());
    }
}

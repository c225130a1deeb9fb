package dev.rolebook.history;

import dev.rolebook.changeset.ChangeAction;
import dev.rolebook.changeset.DocumentChange;
import dev.rolebook.difference.Difference;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Revision;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one publication did to one document. */
@Schema(name = "Revision", description = "What one publication did to one document, place by place.")
public record RevisionView(
        @Schema(description = "The number of the publication; it names the revision as well.", minimum = "1")
        long publication,

        @Schema(description = "What the document describes.")
        Kind kind,

        @Schema(description = "Its slug afterwards, or its last one.", examples = "paralegal")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "What happened to it.") ChangeAction action,

        @Schema(description = "Every place in which its text changed, in the order of the document.")
        List<Difference> differences,

        @Schema(description = "Where its text of then is read, as a path of this API.")
        String href) {

    static RevisionView of(Revision revision) {
        DocumentChange change = DocumentChange.of(
                revision.documentId,
                new Name(revision.kind, revision.language, revision.slug),
                revision.before,
                revision.after);
        return new RevisionView(
                revision.publication,
                revision.kind,
                revision.slug,
                revision.language,
                revision.documentId,
                change.action(),
                change.differences(),
                "/manage/v1/documents/" + revision.kind.word() + "/" + revision.slug + "/revisions/"
                        + revision.publication + DocumentPath.query(revision.language));
    }
}

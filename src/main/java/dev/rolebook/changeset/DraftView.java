package dev.rolebook.changeset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rolebook.difference.Difference;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.representation.Tagged;
import dev.rolebook.web.Located;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document in a change set, held against what is published. */
@Schema(name = "Draft", description = "A document in a change set, and how it differs from what is published.")
public record DraftView(
        @Schema(description = "What the document describes.")
        Kind kind,

        @Schema(description = "Its name in URLs, afterwards.", examples = "paralegal")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "How it is called.", examples = "Paralegal")
        String title,

        @Schema(description = "What publishing would do to it.")
        ChangeAction action,

        @Schema(description = "With a removal, the slug of what stands in its place; null if nothing does.") @Nullable String replacedBy,

        @Schema(
                description = "The publication by which the document had become what the change began with; null if it"
                        + " was not published then.")
        @Nullable Long baseVersion,

        @Schema(description = "Whether others have published or removed it since: rebase the change set then.")
        boolean moved,

        @Schema(description = "Who wrote it here last.") String changedBy,

        @Schema(description = "When.") Instant changedAt,

        @Schema(
                description =
                        "Every place in which it differs from what is published now, in the order of the document.")
        List<Difference> differences,

        @Schema(description = "Its path in this API.") String href,

        @JsonIgnore @Schema(hidden = true) @Nullable String content,
        @JsonIgnore @Schema(hidden = true) boolean created)
        implements Located, Tagged {

    static DraftView of(ChangeSetDocument entry) {
        return of(List.of(entry)).get(0);
    }

    /** Several, with one query for what is published of them. */
    static List<DraftView> of(List<ChangeSetDocument> entries) {
        Map<UUID, DocumentHead> heads = DocumentHead.withIds(
                entries.stream().map(entry -> entry.document).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> of(entry, heads.get(entry.document)))
                .toList();
    }

    private static DraftView of(ChangeSetDocument entry, @Nullable DocumentHead published) {
        DocumentChange change =
                DocumentChange.of(entry.document, entry.name(), published == null ? null : published.body, entry.body);
        return new DraftView(
                entry.kind,
                entry.slug,
                entry.language,
                entry.document,
                entry.title,
                change.action(),
                entry.replacedBy,
                entry.baseVersion == 0 ? null : entry.baseVersion,
                entry.baseVersion != (published == null ? 0 : published.version),
                entry.changedBy,
                entry.changedAt,
                change.differences(),
                "/manage/v1/change-sets/" + entry.changeSet + "/documents/" + entry.kind.word() + "/" + entry.slug
                        + DocumentPath.query(entry.language),
                entry.body,
                entry.isFirst);
    }
}

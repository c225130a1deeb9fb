package dev.rolebook.imports;

import dev.rolebook.web.Located;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import in lists. */
@Schema(
        name = "ImportEntry",
        description = "An import in lists: how far it is, and what came of it, without its findings.")
public record ImportEntry(
        @Schema(description = "Never changes.") UUID id,
        @Schema(description = "How far it is.") ImportState state,

        @Schema(description = "What becomes of published documents that are not in it.")
        ImportMode mode,

        @Schema(description = "Whether what comes of it is published at once.")
        boolean publish,

        @Schema(description = "Whether nothing comes of it but a report.")
        boolean dryRun,

        @Schema(description = "What its change set is about.", examples = "Import")
        String title,

        @Schema(description = "Why; may be empty.") String note,
        @Schema(description = "Who has sent it.") String author,
        @Schema(description = "When its upload began.") Instant createdAt,

        @Schema(description = "When it ended; null while it has not.") @Nullable Instant finishedAt,

        @Schema(description = "What it changes, by kind; empty until that is known.")
        List<ImportSummary> summary,

        @Schema(description = "How many findings there are.", minimum = "0")
        long findingCount,

        @Schema(description = "The change set that it made; null if there was nothing to change, or none was wanted.")
        @Nullable UUID changeSet,

        @Schema(description = "The number of the publication that it became; null if it was not published.") @Nullable Long publication,

        @Schema(description = "Why it failed; null if it did not.") @Nullable String failure,

        @Schema(description = "Its path in this API.") String href)
        implements Located {

    static ImportEntry of(Import it) {
        return new ImportEntry(
                it.id,
                it.state,
                it.mode,
                it.publish,
                it.dryRun,
                it.title,
                it.note,
                it.author,
                it.createdAt,
                it.finishedAt,
                ImportSummary.read(it.summary),
                it.findings,
                it.changeSet,
                it.publication,
                it.failure,
                ImportResource.PATH + "/" + it.id);
    }
}

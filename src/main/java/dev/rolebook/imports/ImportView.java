package dev.rolebook.imports;

import dev.rolebook.changeset.FindingView;
import dev.rolebook.document.Finding;
import dev.rolebook.web.Located;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, as those see it who wait for it. */
@Schema(name = "Import", description = "An upload of content as files, how far it is worked off, and what came of it.")
public record ImportView(
        @Schema(description = "Never changes.") UUID id,

        @Schema(description = "How far it is.") ImportState state,

        @Schema(description = "What becomes of published documents that are not in it.")
        ImportMode mode,

        @Schema(description = "Whether what comes of it is published at once.")
        boolean publish,

        @Schema(description = "Whether nothing comes of it but this report.")
        boolean dryRun,

        @Schema(description = "What its change set is about.", examples = "Import")
        String title,

        @Schema(description = "Why; may be empty.") String note,

        @Schema(description = "Who has sent it.") String author,

        @Schema(description = "When its upload began.") Instant createdAt,

        @Schema(description = "When it ended; null while it has not.") @Nullable Instant finishedAt,

        @Schema(description = "How large the upload is, in bytes.", minimum = "0")
        long bytes,

        @Schema(description = "How many documents were read so far.", minimum = "0")
        long read,

        @Schema(description = "How many documents were checked together.", minimum = "0")
        long checked,

        @Schema(description = "How many documents are in the change set.", minimum = "0")
        long applied,

        @Schema(description = "What it changes, by kind; empty until that is known.")
        List<ImportSummary> summary,

        @Schema(description = "How many findings there are.", minimum = "0")
        long findingCount,

        @Schema(
                description = "What was found, at most 10,000 of it. `document` is the file, or the kind and slug of a"
                        + " published document that stands on one in the files.")
        List<FindingView> findings,

        @Schema(
                description = "Files of the archive that were left out, because they are neither documents nor tables;"
                        + " at most 10,000 of them.")
        List<String> skipped,

        @Schema(description = "The change set that it made; null if there was nothing to change, or none was wanted.")
        @Nullable UUID changeSet,

        @Schema(description = "The number of the publication that it became; null if it was not published.") @Nullable Long publication,

        @Schema(description = "Why it failed; null if it did not.") @Nullable String failure,

        @Schema(description = "Its path in this API.") String href)
        implements Located {

    static ImportView of(Import it, List<Finding> findings, List<String> skipped) {
        return new ImportView(
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
                it.bytes,
                it.read,
                it.checked,
                it.applied,
                ImportSummary.read(it.summary),
                it.findings,
                findings.stream().map(FindingView::of).toList(),
                skipped,
                it.changeSet,
                it.publication,
                it.failure,
                ImportResource.PATH + "/" + it.id);
    }
}

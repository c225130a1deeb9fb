package dev.rolebook.posting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of many postings. */
@Schema(name = "BulkResult", description = "What came of many postings, line by line.")
public record BulkResult(
        @Schema(description = "How many were written.", minimum = "0")
        long written,

        @Schema(description = "How many were refused.", minimum = "0")
        long refused,

        @Schema(description = "One result for each line that is not empty, in their order.")
        List<PostingResult> results) {

    static BulkResult of(List<PostingResult> results) {
        long written = results.stream()
                .filter(result -> result.outcome() == PostingResult.Outcome.WRITTEN)
                .count();
        return new BulkResult(written, results.size() - written, results);
    }
}

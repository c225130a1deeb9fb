package dev.rolebook.imports;

import dev.rolebook.document.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changes in the documents of one kind. */
@Schema(name = "ImportSummary", description = "What an import changes in the documents of one kind.")
public record ImportSummary(
        @Schema(description = "The kind.") Kind kind,

        @Schema(description = "How many are not published yet.", minimum = "0")
        long created,

        @Schema(description = "How many are published, and will be otherwise.", minimum = "0")
        long changed,

        @Schema(description = "How many will be published no longer; only with `mode=MIRROR`.", minimum = "0")
        long removed,

        @Schema(description = "How many are published so already.", minimum = "0")
        long unchanged) {

    /** How many documents are different afterwards. */
    long differences() {
        return created + changed + removed;
    }
}

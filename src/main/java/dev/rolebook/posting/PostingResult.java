package dev.rolebook.posting;

import dev.rolebook.document.Term;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of one posting. */
@Schema(name = "PostingResult", description = "What came of one posting.")
public record PostingResult(
        @Schema(description = "The line that it stood on, from 1; 1 where there was only one.", minimum = "1")
        int line,

        @Schema(description = "Its lasting name at its source; null if it could not be read.") @Nullable String reference,

        @Schema(description = "What came of it.") Outcome outcome,

        @Schema(description = "The id of the job; null if it was refused.") @Nullable UUID id,

        @Schema(description = "Where the job is read, as a path of this API; null if it was refused.") @Nullable String href,

        @Schema(description = "What is wrong with it; nothing, unless it was refused.")
        List<PostingFault> errors) {

    /** What can come of a posting. */
    @Schema(name = "PostingOutcome", description = "What came of a posting.")
    public enum Outcome implements Term {
        WRITTEN("Written", "It is live, or was so already."),
        REFUSED("Refused", "Something is wrong with it; what was there before is unchanged.");

        private final String label;
        private final String description;

        Outcome(String label, String description) {
            this.label = label;
            this.description = description;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String description() {
            return description;
        }
    }
}

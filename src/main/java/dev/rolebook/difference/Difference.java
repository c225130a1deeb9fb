package dev.rolebook.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One place in which two texts of a document differ. */
@Schema(description = "One place in which two texts of a document differ.")
public record Difference(
        @Schema(
                description =
                        "The place, as a JSON Pointer (RFC 6901): in the text after, or, of what was removed, in the"
                                + " text before. Elements of lists are counted from 0.",
                examples = "/duties/2/text")
        String pointer,

        @Schema(description = "What happened there.") Change change,

        @Schema(
                description =
                        "The value before; null where there was none. Of a list whose elements only changed places,"
                                + " their keys.")
        @Nullable JsonNode before,

        @Schema(
                description = "The value after; null where there is none. Of a list whose elements only changed places,"
                        + " their keys.")
        @Nullable JsonNode after) {

    /** What can happen at a place. */
    @Schema(name = "DifferenceChange", description = "What happened at a place of a document.")
    public enum Change implements Term {
        ADDED("Added", "There was nothing before."),
        REMOVED("Removed", "There is nothing any more."),
        CHANGED("Changed", "There is another value now."),
        REORDERED("Reordered", "The same elements stand in another order.");

        private final String label;
        private final String description;

        Change(String label, String description) {
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

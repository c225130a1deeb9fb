package dev.rolebook.difference;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place of a document that two people have changed in different ways. */
@Schema(description = "A place of a document that was changed in two ways, of which somebody has to choose one.")
public record Conflict(
        @Schema(
                description =
                        "The place, as a JSON Pointer (RFC 6901) in which an element of a list is named by its key;"
                                + " empty if it is the whole document.",
                examples = "/duties/cite-check/text")
        String pointer,

        @Schema(description = "The value from which both began; null if there was none.") @Nullable JsonNode base,

        @Schema(description = "The value in the change set; null if it was removed there.") @Nullable JsonNode mine,

        @Schema(description = "The value that was published meanwhile; null if it was removed.") @Nullable JsonNode theirs) {}

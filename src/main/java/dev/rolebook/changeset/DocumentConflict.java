package dev.rolebook.changeset;

import dev.rolebook.difference.Conflict;
import dev.rolebook.document.Kind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places of one document in which a change set and what was published meanwhile contradict each other. */
@Schema(name = "DocumentConflict", description = "The places of one document that were changed in two ways.")
public record DocumentConflict(
        @Schema(description = "The kind of the document.") Kind kind,
        @Schema(description = "Its slug in the change set.") String slug,
        @Schema(description = "BCP 47.") String language,

        @Schema(description = "Each place, with the three values.")
        List<Conflict> conflicts) {}

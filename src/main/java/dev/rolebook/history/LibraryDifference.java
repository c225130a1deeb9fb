package dev.rolebook.history;

import dev.rolebook.changeset.DocumentChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what the library differs between two publications. */
@Schema(name = "LibraryDifference", description = "In what the library differs between two publications.")
public record LibraryDifference(
        @Schema(description = "The documents that differ, in the order in which they were changed first.")
        List<DocumentChange> changes) {}

package dev.rolebook.matrix;

import dev.rolebook.requirement.Axis;
import dev.rolebook.requirement.Cell;
import dev.rolebook.requirement.Level;
import dev.rolebook.requirement.Qualifier;
import dev.rolebook.requirement.Statement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one role stands to one skill. */
@Schema(
        description = "How one role stands to one skill. `level: null` means that nothing is stated, which is not the"
                + " same as `NO`.")
public record MatrixCell(
        @Schema(description = "The slug of the role.", examples = "legal-ops")
        String role,

        @Schema(description = "Null: nothing is stated, or nothing that holds under the choices.") @Nullable Level level,

        @Schema(description = "The scale of the level; null where nothing is stated.") @Nullable Axis axis,

        @Schema(description = "The level for people, alone; null where nothing is stated.", examples = "Required")
        @Nullable String levelLabel,

        @Schema(
                description = "The whole statement for people, its conditions included; null where nothing is stated.",
                examples = "Required for analysts")
        @Nullable String label,

        @Schema(description = "The conditions, all of which must hold; empty where it always holds.")
        List<Qualifier> qualifiers,

        @Schema(description = "Further statements, which hold under their conditions.")
        List<Statement> also) {

    static MatrixCell of(String role, @Nullable Cell cell) {
        Statement shown = cell == null ? null : cell.shown();
        if (cell == null || shown == null) {
            return new MatrixCell(role, null, null, null, null, List.of(), List.of());
        }
        return new MatrixCell(
                role, shown.level(), shown.axis(), shown.levelLabel(), shown.label(), shown.qualifiers(), cell.also());
    }

    /**
     * What the cell counts in the overlap of two roles: the level's weight, half of it while it hangs on
     * conditions that nobody has resolved, null where nothing is stated.
     */
    public @Nullable Double weight() {
        if (level == null) {
            return null;
        }
        return qualifiers.isEmpty() ? level.weight() : level.weight() / 2;
    }
}

package dev.rolebook.transition;

import dev.rolebook.matrix.MatrixCell;
import dev.rolebook.matrix.MatrixRow;
import dev.rolebook.skill.SkillRef;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a skill of one role goes in another. */
@Schema(
        description =
                "How far a skill goes from one role to another, by the weights of the levels: REQUIRED, CORE, OWNER"
                        + " 1; USER, HELPFUL 0.5; ADJACENT 0.25; RARE 0.1; NO 0; half of it while conditions are open.")
public record SkillChange(
        SkillRef skill,

        @Schema(description = "How the role one comes from stands to it.")
        MatrixCell from,

        @Schema(description = "How the role one goes to stands to it.")
        MatrixCell to,

        @Schema(
                description = "What one has: the weight in the role one comes from; 0 where nothing is stated.",
                minimum = "0",
                maximum = "1",
                examples = "0.25")
        double had,

        @Schema(
                description = "What it takes: the weight in the role one goes to.",
                minimum = "0",
                maximum = "1",
                examples = "1")
        double needed,

        @Schema(
                description = "What is missing: `needed` less `had`; 0 where one has enough.",
                minimum = "0",
                maximum = "1",
                examples = "0.75")
        double gap) {

    private static final Comparator<SkillChange> LARGEST_GAP_FIRST = Comparator.comparingDouble(SkillChange::gap)
            .thenComparingDouble(SkillChange::needed)
            .reversed();

    private static SkillChange of(MatrixRow row) {
        MatrixCell from = row.cells().get(0);
        MatrixCell to = row.cells().get(1);
        double had = Objects.requireNonNullElse(from.weight(), 0.0);
        double needed = Objects.requireNonNullElse(to.weight(), 0.0);
        return new SkillChange(row.skill(), from, to, had, needed, Math.max(0, rounded(needed - had)));
    }

    /** Weights are decimal fractions, and so are their differences. */
    private static double rounded(double difference) {
        return Math.round(1000 * difference) / 1000.0;
    }

    /**
     * Every skill that the role one goes to takes, the largest gap first, then what it takes most.
     *
     * @param rows each with the cell of the role one comes from, then that of the other
     */
    static List<SkillChange> of(List<MatrixRow> rows) {
        return rows.stream()
                .map(SkillChange::of)
                .filter(change -> change.needed > 0)
                .sorted(LARGEST_GAP_FIRST)
                .toList();
    }

    boolean lacks() {
        return gap > 0;
    }
}

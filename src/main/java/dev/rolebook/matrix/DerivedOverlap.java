package dev.rolebook.matrix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overlap with the terms that made it. */
@Schema(
        description = "How much of their skills the roles share, as in an authored guide, and each term of each sum, so"
                + " that the score can be computed again. Weights: REQUIRED, CORE, OWNER 1; USER, HELPFUL 0.5; ADJACENT"
                + " 0.25; RARE 0.1; NO 0; half of it while conditions are open.")
public record DerivedOverlap(
        @Schema(
                description = "From 0 (nothing shared) to 1 (the same), over all roles of the matrix; to 2 decimals."
                        + " Null where no skill is stated for all of them.",
                minimum = "0",
                maximum = "1",
                examples = "0.35")
        @Nullable Double score,

        @Schema(description = "Each two roles, in the order of the columns.")
        List<Pair> pairs) {

    /** Two of the roles. */
    @Schema(name = "DerivedOverlapPair", description = "How much two of the roles share, and why.")
    public record Pair(
            @Schema(description = "The slugs of the two roles.", minItems = 2, maxItems = 2)
            List<String> roles,

            @Schema(
                    description = "The sum of all `min` divided by the sum of all `max`: from 0 to 1; to 2 decimals."
                            + " Null where that sum is 0 or no skill is stated for both.",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.35")
            @Nullable Double score,

            @Schema(description = "The slugs of the skills that weigh 0.5 or more for both, as the rows have them.")
            List<String> shared,

            @Schema(description = "For each of the two roles, what it has and the other lacks.")
            List<Overlap.OnlyIn> onlyIn,

            @Schema(description = "One for each skill that is stated for both, as the rows have them.")
            List<Term> terms) {}

    /** What one skill contributes. */
    @Schema(name = "OverlapTerm", description = "What one skill contributes to the overlap of two roles.")
    public record Term(
            @Schema(description = "The slug of the skill.", examples = "e-billing")
            String skill,

            @Schema(
                    description = "What it weighs for each of the two roles, in their order.",
                    minItems = 2,
                    maxItems = 2)
            List<Double> weights,

            @Schema(description = "The smaller weight.", minimum = "0", maximum = "1", examples = "0.25")
            double min,

            @Schema(description = "The larger weight.", minimum = "0", maximum = "1", examples = "0.5")
            double max) {}

    /**
     * The overlap of the columns of a matrix.
     *
     * @param roles the slugs of the columns
     * @param rows the cells of each are in the order of the columns
     */
    static DerivedOverlap of(List<String> roles, List<MatrixRow> rows) {
        Overlap overlap = Overlap.of(roles, rows);
        return new DerivedOverlap(
                overlap.score(),
                overlap.pairs().stream()
                        .map(pair -> new Pair(
                                pair.roles(),
                                pair.score(),
                                pair.shared(),
                                pair.onlyIn(),
                                terms(
                                        roles.indexOf(pair.roles().get(0)),
                                        roles.indexOf(pair.roles().get(1)),
                                        rows)))
                        .toList());
    }

    private static List<Term> terms(int left, int right, List<MatrixRow> rows) {
        List<Term> terms = new ArrayList<>();
        for (MatrixRow row : rows) {
            Double a = row.cells().get(left).weight();
            Double b = row.cells().get(right).weight();
            if (a != null && b != null) {
                terms.add(new Term(row.skill().slug(), List.of(a, b), Math.min(a, b), Math.max(a, b)));
            }
        }
        return terms;
    }
}

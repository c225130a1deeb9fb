package dev.rolebook.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of their skills roles share: a weighted Jaccard index over the rows of a matrix.
 */
@Schema(
        description =
                "How much of their skills the roles share, over the rows of this matrix: the sum of the smaller"
                        + " weights divided by the sum of the larger ones, over the skills that are stated for all. Weights: REQUIRED,"
                        + " CORE, OWNER 1; USER, HELPFUL 0.5; ADJACENT 0.25; RARE 0.1; NO 0; half of it while conditions are open.")
public record Overlap(
        @Schema(
                description = "From 0 (nothing shared) to 1 (the same), over all roles of the matrix; to 2 decimals."
                        + " Null where no skill is stated for all of them.",
                minimum = "0",
                maximum = "1",
                examples = "0.35")
        @Nullable Double score,

        @Schema(description = "Each two roles, in the order of the columns.")
        List<Pair> pairs) {

    /** From this weight on, a skill counts among those that a role has. */
    private static final double HAS = 0.5;

    /** Up to this weight, a skill counts among those that a role lacks. */
    private static final double LACKS = 0.1;

    /** Two of the roles. */
    @Schema(name = "OverlapPair", description = "How much two of the roles share.")
    public record Pair(
            @Schema(description = "The slugs of the two roles.", minItems = 2, maxItems = 2)
            List<String> roles,

            @Schema(
                    description = "From 0 to 1; to 2 decimals. Null where no skill is stated for both.",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.35")
            @Nullable Double score,

            @Schema(description = "The slugs of the skills that weigh 0.5 or more for both, as the rows have them.")
            List<String> shared,

            @Schema(description = "For each of the two roles, what it has and the other lacks.")
            List<OnlyIn> onlyIn) {}

    /** What one role has and the other lacks. */
    @Schema(description = "What one role has and the other lacks.")
    public record OnlyIn(
            @Schema(description = "The slug of the role.") String role,

            @Schema(
                    description =
                            "The slugs of the skills that weigh 0.5 or more for it and 0.1 or less for the other.")
            List<String> skills) {}

    /**
     * The overlap of the columns of a matrix.
     *
     * @param roles the slugs of the columns
     * @param rows the cells of each are in the order of the columns
     */
    public static Overlap of(List<String> roles, List<MatrixRow> rows) {
        Map<String, List<@Nullable Double>> weights = new LinkedHashMap<>();
        for (MatrixRow row : rows) {
            List<@Nullable Double> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.weight()));
            weights.put(row.skill().slug(), cells);
        }
        return ofWeights(roles, weights);
    }

    /**
     * @param roles the names of the columns
     * @param weights by skill, one for each column; null where nothing is stated
     */
    static Overlap ofWeights(List<String> roles, Map<String, List<@Nullable Double>> weights) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < roles.size(); a++) {
            for (int b = a + 1; b < roles.size(); b++) {
                pairs.add(pair(roles, a, b, weights));
            }
        }
        return new Overlap(score(weights.values().stream().toList()), pairs);
    }

    private static Pair pair(List<String> roles, int a, int b, Map<String, List<@Nullable Double>> weights) {
        Map<String, List<@Nullable Double>> two = new LinkedHashMap<>();
        weights.forEach((skill, cells) -> {
            List<@Nullable Double> both = new ArrayList<>();
            both.add(cells.get(a));
            both.add(cells.get(b));
            two.put(skill, both);
        });
        return new Pair(
                List.of(roles.get(a), roles.get(b)),
                score(List.copyOf(two.values())),
                skills(two, (left, right) -> left >= HAS && right >= HAS),
                List.of(
                        new OnlyIn(roles.get(a), skills(two, (left, right) -> left >= HAS && right <= LACKS)),
                        new OnlyIn(roles.get(b), skills(two, (left, right) -> right >= HAS && left <= LACKS))));
    }

    private interface Both {
        boolean test(double left, double right);
    }

    private static List<String> skills(Map<String, List<@Nullable Double>> two, Both test) {
        return two.entrySet().stream()
                .filter(row -> {
                    Double left = row.getValue().get(0);
                    Double right = row.getValue().get(1);
                    return left != null && right != null && test.test(left, right);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable Double score(List<List<@Nullable Double>> rows) {
        double smaller = 0;
        double larger = 0;
        for (List<@Nullable Double> row : rows) {
            if (row.stream().allMatch(Objects::nonNull)) {
                smaller += row.stream()
                        .mapToDouble(weight -> Objects.requireNonNull(weight))
                        .min()
                        .orElse(0);
                larger += row.stream()
                        .mapToDouble(weight -> Objects.requireNonNull(weight))
                        .max()
                        .orElse(0);
            }
        }
        return larger == 0 ? null : Math.round(100 * smaller / larger) / 100.0;
    }
}

package dev.rolebook.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The valid name that somebody most likely meant, so that a refusal can say so. */
public final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest edits away from a name, if it is near enough to be a slip. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        // Beyond this length nothing is a slip, and the comparison would cost its square.
        if (name.length() > 100) {
            return Optional.empty();
        }
        int tolerance = Math.max(2, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= tolerance)
                // With every letter replaced, any two short names would be near.
                .filter(candidate -> distance(name, candidate) < Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits between two names, letter case not counted: insertions, deletions, replacements, swaps. */
    public static int distance(String left, String right) {
        return distance(left, right, Integer.MAX_VALUE);
    }

    /** Whether two names are no more edits apart than this. Of most that are, their first letters say so. */
    public static boolean isWithin(int most, String left, String right) {
        return Math.abs(left.length() - right.length()) <= most && distance(left, right, most) <= most;
    }

    /** Edits between two names; any number above the most that matter, where they are more. */
    private static int distance(String left, String right, int most) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        int leastBefore = 0;
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(edits, i, j, a, b);
                least = Math.min(least, edits[i][j]);
            }
            // A swap looks back over two rows.
            if (least > most && leastBefore > most) {
                return least;
            }
            leastBefore = least;
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(int[][] edits, int i, int j, String a, String b) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}

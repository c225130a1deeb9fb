package dev.rolebook.web;

import java.util.Arrays;
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

    /**
     * Edits between two names; any number above the most that matter, where they are more. Of the table of all
     * beginnings only those are compared whose lengths differ by no more than that, and three rows are kept.
     */
    private static int distance(String left, String right, int most) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int start = sameStart(a, b);
        int end = sameEnd(a, b, start);
        return edits(a.substring(start, a.length() - end), b.substring(start, b.length() - end), most);
    }

    private static int edits(String a, String b, int most) {
        int far = a.length() + b.length();
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = (int) Math.min(b.length(), (long) i + most);
            now[from - 1] = from == 1 ? i : far;
            int least = now[from - 1];
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int edits = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                now[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
                least = Math.min(least, now[j]);
            }
            if (to < b.length()) {
                now[to + 1] = far;
            }
            // A swap looks back over two rows.
            if (least > most && leastBefore > most) {
                return least;
            }
            leastBefore = least;
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    private static int sameStart(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sameEnd(String a, String b, int start) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}

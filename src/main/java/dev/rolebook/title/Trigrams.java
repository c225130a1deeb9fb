package dev.rolebook.title;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are, by the runs of three letters that they share: as PostgreSQL's pg_trgm counts them. */
final class Trigrams {

    private Trigrams() {}

    /** From 0, nothing in common, to 1, the same. */
    static double similarity(String left, String right) {
        Set<String> a = of(left);
        Set<String> b = of(right);
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / (a.size() + b.size() - shared.size());
    }

    /** The beginning of a word counts more than its end. */
    static Set<String> of(String word) {
        String padded = "  " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}

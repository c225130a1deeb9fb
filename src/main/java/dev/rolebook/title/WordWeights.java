package dev.rolebook.title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How much the words of a library's titles tell of the family: all where only one family has a word. */
final class WordWeights {

    /** A position tells little: every family has managers. */
    private static final double POSITION = 0.4;

    private final Map<String, Double> subjects;

    private WordWeights(Map<String, Double> subjects) {
        this.subjects = subjects;
    }

    /**
     * @param titles how many titles of each family have a word
     */
    static WordWeights of(Map<String, Map<UUID, Integer>> titles) {
        Set<UUID> families = new HashSet<>();
        titles.values().forEach(counts -> families.addAll(counts.keySet()));
        double utmost = Math.log(Math.max(2, families.size()));
        Map<String, Double> weights = new HashMap<>();
        titles.forEach((word, counts) -> weights.put(word, 1 - entropy(counts) / utmost));
        return new WordWeights(weights);
    }

    /** How evenly a word is spread over the families: 0 for one family's own. */
    private static double entropy(Map<UUID, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.values().stream()
                .mapToDouble(count -> -count / all * Math.log(count / all))
                .sum();
    }

    /** From 0 to 1. */
    double of(TitleWord word) {
        return word.isPosition() ? POSITION : subjects.getOrDefault(word.text(), 1.0);
    }
}

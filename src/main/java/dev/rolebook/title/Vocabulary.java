package dev.rolebook.title;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a library's titles, found in spite of slips. */
final class Vocabulary {

    /** How alike a word must be to be taken for one of these, misspelt. */
    private static final double SLIP = 0.45;

    private final Set<String> words = new HashSet<>();
    private final Map<String, Set<String>> byTrigram = new HashMap<>();

    void add(String word) {
        if (words.add(word)) {
            Trigrams.of(word)
                    .forEach(trigram -> byTrigram
                            .computeIfAbsent(trigram, it -> new LinkedHashSet<>())
                            .add(word));
        }
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The word that another is, or is misspelt. What is one of these is no slip of another. */
    Optional<String> find(String word) {
        if (words.contains(word)) {
            return Optional.of(word);
        }
        Set<String> near = new HashSet<>();
        Trigrams.of(word).forEach(trigram -> near.addAll(byTrigram.getOrDefault(trigram, Set.of())));
        return near.stream()
                .filter(known -> !isDerived(known, word) && Trigrams.similarity(known, word) >= SLIP)
                .max(Comparator.comparingDouble((String known) -> Trigrams.similarity(known, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A counselor is no counsel, and a contractor no contract. */
    private static boolean isDerived(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}

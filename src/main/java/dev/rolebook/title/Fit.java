package dev.rolebook.title;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How well a title of the library fits a posting's: the weight of what they share, in the weight of both. */
final class Fit {

    /** A word before what is shared only narrows it: a real estate paralegal is a paralegal. */
    private static final double NARROWS = 0.25;

    /** So does what stands apart from it, which is often a place. */
    private static final double APART = 0.1;

    /** However many words narrow it. */
    private static final double NARROW_AT_MOST = 0.5;

    /** A word within or after what is shared makes it something else: a paralegal instructor is no paralegal. */
    private static final double CHANGES = 1.5;

    /** A word with less weight tells no family by itself; then the position must be the very same. */
    private static final double TELLING = 0.5;

    private final TitleParts posting;
    private final List<TitleWord> title;
    private final WordWeights weights;

    /** The words of the title, each with the posting's word that it is. */
    private final Map<TitleWord, TitleWord> shared = new LinkedHashMap<>();

    /** Where in the posting's head the first and the last shared word stand. */
    private final int first;

    private final int last;

    private Fit(TitleParts posting, Map<TitleWord, String> known, List<TitleWord> title, WordWeights weights) {
        this.posting = posting;
        this.title = title;
        this.weights = weights;
        share(posting.head(), known);
        boolean isHeadShared =
                posting.head().stream().allMatch(word -> word.isPosition() || shared.containsValue(word));
        if (isHeadShared) {
            // "Manager, Legal operations": what stands apart says what the head is about.
            share(posting.rest(), known);
        }
        int[] places = IntStream.range(0, posting.head().size())
                .filter(i -> shared.containsValue(posting.head().get(i)))
                .toArray();
        first = places.length == 0 ? posting.head().size() : places[0];
        last = places.length == 0 ? -1 : places[places.length - 1];
    }

    private void share(List<TitleWord> words, Map<TitleWord, String> known) {
        for (TitleWord wanted : title) {
            words.stream()
                    .filter(word -> wanted.text().equals(known.get(word)))
                    .findFirst()
                    .ifPresent(word -> shared.putIfAbsent(wanted, word));
        }
    }

    /**
     * From 0 to 1.
     *
     * @param known the words of the library that words of the posting are
     */
    static double of(TitleParts posting, Map<TitleWord, String> known, List<TitleWord> title, WordWeights weights) {
        return new Fit(posting, known, title, weights).value();
    }

    private double value() {
        boolean sameSubject = title.stream().allMatch(word -> word.isPosition() || shared.containsKey(word));
        if (!sameSubject || !(isTelling() || isSamePosition())) {
            return 0;
        }
        double both = shared.entrySet().stream()
                .mapToDouble(pair -> weights.of(pair.getKey())
                        * Trigrams.similarity(
                                pair.getKey().text(), pair.getValue().text()))
                .sum();
        double ofPosting = weight(shared.keySet()) + Math.min(narrowing(), NARROW_AT_MOST) + changing();
        return 2 * both / (weight(title) + ofPosting);
    }

    private boolean isTelling() {
        return title.stream().anyMatch(word -> !word.isPosition() && weights.of(word) >= TELLING);
    }

    private boolean isSamePosition() {
        return shared.size() == title.size() && changing() == 0;
    }

    private double weight(Collection<TitleWord> words) {
        return words.stream().mapToDouble(weights::of).sum();
    }

    private double narrowing() {
        long apart = posting.rest().stream()
                .filter(word -> !shared.containsValue(word))
                .count();
        long inHead = IntStream.range(0, posting.head().size())
                .filter(i -> isUnshared(i) && narrows(i))
                .count();
        return apart * APART + inHead * NARROWS;
    }

    private double changing() {
        return IntStream.range(0, posting.head().size())
                .filter(i -> isUnshared(i) && !narrows(i))
                .mapToObj(posting.head()::get)
                .mapToDouble(word -> word.isPosition() ? weights.of(word) : CHANGES)
                .sum();
    }

    private boolean isUnshared(int i) {
        return !shared.containsValue(posting.head().get(i));
    }

    private boolean narrows(int i) {
        TitleWord word = posting.head().get(i);
        boolean afterPosition =
                i > last && last >= 0 && posting.head().get(last).isPosition();
        return !word.isPosition() && (i < first || word.added() || afterPosition);
    }
}

package dev.rolebook.title;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final Map<TitleWord, String> known;
    private final List<TitleWord> title;
    private final WordWeights weights;

    private Fit(TitleParts posting, Map<TitleWord, String> known, List<TitleWord> title, WordWeights weights) {
        this.posting = posting;
        this.known = known;
        this.title = title;
        this.weights = weights;
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
        double shared = 0;
        double ofTitle = 0;
        double ofPosting = 0;
        boolean samePosition = true;
        Set<TitleWord> found = new HashSet<>();
        for (TitleWord word : title) {
            TitleWord same = find(word);
            double weight = weights.of(word);
            ofTitle += weight;
            if (same != null) {
                found.add(same);
                ofPosting += weight;
                shared += weight * Trigrams.similarity(word.text(), same.text());
            } else if (word.isPosition()) {
                samePosition = false;
            } else {
                return 0;
            }
        }
        double unshared = unshared(found);
        samePosition &= posting.head().stream().noneMatch(word -> word.isPosition() && !found.contains(word));
        boolean telling = title.stream().anyMatch(word -> !word.isPosition() && weights.of(word) >= TELLING);
        if (!telling && !(samePosition && unshared <= NARROW_AT_MOST)) {
            return 0;
        }
        return 2 * shared / (ofTitle + ofPosting + unshared);
    }

    /** The posting's word that is a title's: in its head, and beside the head only where that is all shared. */
    private @Nullable TitleWord find(TitleWord word) {
        TitleWord inHead = in(posting.head(), word);
        return inHead == null && isHeadShared() ? in(posting.rest(), word) : inHead;
    }

    private @Nullable TitleWord in(List<TitleWord> words, TitleWord wanted) {
        return words.stream()
                .filter(word -> wanted.text().equals(known.get(word)))
                .findFirst()
                .orElse(null);
    }

    private boolean isHeadShared() {
        return posting.head().stream()
                .filter(word -> !word.isPosition())
                .allMatch(word -> title.stream().anyMatch(other -> other.text().equals(known.get(word))));
    }

    private double unshared(Set<TitleWord> found) {
        List<TitleWord> head = posting.head();
        int first = head.size();
        int last = -1;
        for (int i = 0; i < head.size(); i++) {
            if (found.contains(head.get(i))) {
                first = Math.min(first, i);
                last = i;
            }
        }
        boolean endsInPosition = last >= 0 && head.get(last).isPosition();
        double narrowing =
                posting.rest().stream().filter(word -> !found.contains(word)).count() * APART;
        double changing = 0;
        for (int i = 0; i < head.size(); i++) {
            TitleWord word = head.get(i);
            boolean narrows = i < first || word.added() || (i > last && endsInPosition);
            if (!found.contains(word) && word.isPosition()) {
                changing += weights.of(word);
            } else if (!found.contains(word) && narrows) {
                narrowing += NARROWS;
            } else if (!found.contains(word)) {
                changing += CHANGES;
            }
        }
        return Math.min(narrowing, NARROW_AT_MOST) + changing;
    }
}

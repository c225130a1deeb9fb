package dev.rolebook.skill;

import dev.rolebook.document.Folding;
import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Names of skills, to be asked for those that are nearly the same: by trigrams, so that few are compared. */
final class SkillNames {

    /** Of all trigrams of two names, the share that they have in common before they are compared at all. */
    static final double WORTH_A_LOOK = 0.35;

    /** Names that are as like as this are nearly the same. */
    private static final double ALIKE = 0.75;

    /** Names as long as this may differ by one slip; twice as long, by two. */
    private static final int LONG_ENOUGH = 6;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\P{N}+");
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "for", "in", "of", "the", "to", "with");

    private final List<Named> names = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<Long, Places> byTrigram = new HashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();

    /** A skill and how it is called. */
    record Named(UUID id, String slug, String name) {}

    void add(UUID id, String slug, String name, List<String> alternativeNames) {
        Named named = new Named(id, slug, name);
        Form form = Form.of(name);
        for (long trigram : form.trigrams()) {
            byTrigram.computeIfAbsent(trigram, none -> new Places()).add(names.size());
        }
        names.add(named);
        forms.add(form);
        Stream.concat(Stream.of(name), alternativeNames.stream())
                .map(Folding::fold)
                .forEach(folded -> byName.computeIfAbsent(folded, none -> new ArrayList<>())
                        .add(named));
    }

    /** Skills that are called nearly so, or have it for an alternative name. */
    List<Named> nearlyCalled(String name) {
        Form form = Form.of(name);
        int[] common = new int[names.size()];
        for (long trigram : form.trigrams()) {
            Places places = byTrigram.get(trigram);
            if (places != null) {
                places.count(common);
            }
        }
        List<Named> near = new ArrayList<>(exactlyCalled(name));
        double least = WORTH_A_LOOK * form.trigrams().length;
        for (int i = 0; i < common.length; i++) {
            if (common[i] >= least && common[i] > 0) {
                Form other = forms.get(i);
                double share = form.share(other, common[i]);
                if (share >= WORTH_A_LOOK && form.isNear(other, share)) {
                    near.add(names.get(i));
                }
            }
        }
        return near.stream().distinct().toList();
    }

    /** Skills that have this for a name or an alternative name. */
    List<Named> exactlyCalled(String name) {
        return byName.getOrDefault(Folding.fold(name), List.of());
    }

    /** Whether people would take two names for one. */
    static boolean areNear(String a, String b) {
        Form form = Form.of(a);
        Form other = Form.of(b);
        int common = (int) LongStream.of(form.trigrams())
                .filter(trigram -> Arrays.binarySearch(other.trigrams(), trigram) >= 0)
                .count();
        return form.isNear(other, form.share(other, common));
    }

    /** In which names a trigram is: numbers, of which there are too many for a list. */
    private static final class Places {

        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }

        void count(int[] common) {
            for (int i = 0; i < size; i++) {
                common[places[i]]++;
            }
        }
    }

    /**
     * A name as it is compared: made once, however many it is compared with.
     *
     * @param joined its letters and digits
     * @param digits its numbers: two that differ are two things, however like the words
     * @param words its words without those that say nothing, sorted, whatever their order and number
     * @param letters one bit for each of its letters, though two may have the same
     * @param trigrams as PostgreSQL makes them: of each word, with two blanks before and one behind; three
     *     characters are one number, and the numbers are sorted
     */
    // Nobody compares two of them by their arrays.
    @SuppressWarnings("ArrayRecordComponent")
    private record Form(String joined, String digits, String words, long letters, long[] trigrams) {

        static Form of(String name) {
            List<String> words = SEPARATORS
                    .splitAsStream(Folding.fold(name))
                    .filter(word -> !word.isEmpty())
                    .toList();
            String joined = String.join("", words);
            return new Form(
                    joined,
                    NOT_DIGITS.matcher(joined).replaceAll(" "),
                    words.stream()
                            .filter(word -> !SMALL_WORDS.contains(word))
                            .map(word -> word.length() > 3 && word.endsWith("s")
                                    ? word.substring(0, word.length() - 1)
                                    : word)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" ")),
                    joined.chars().mapToLong(letter -> 1L << (letter & 63)).reduce(0, (a, b) -> a | b),
                    words.stream()
                            .flatMapToLong(Form::trigrams)
                            .sorted()
                            .distinct()
                            .toArray());
        }

        private static LongStream trigrams(String word) {
            String padded = "  " + word + " ";
            return IntStream.rangeClosed(0, padded.length() - 3)
                    .mapToLong(i -> (long) padded.charAt(i) << 32 | padded.charAt(i + 1) << 16 | padded.charAt(i + 2));
        }

        /** Of all trigrams of two names, the share of those that are common. */
        double share(Form other, int common) {
            return (double) common / Math.max(1, trigrams.length + other.trigrams.length - common);
        }

        boolean isNear(Form other, double share) {
            if (!digits.equals(other.digits)) {
                return false;
            }
            int slips = Math.min(joined.length(), other.joined.length()) / LONG_ENOUGH;
            return joined.equals(other.joined)
                    || words.equals(other.words)
                    || share >= ALIKE
                    || (slips > 0 && isWithin(Math.min(2, slips), other));
        }

        /** Each slip takes one letter away at most, and brings one: most pairs need no comparison. */
        private boolean isWithin(int slips, Form other) {
            return Long.bitCount(letters & ~other.letters) <= slips
                    && Long.bitCount(other.letters & ~letters) <= slips
                    && Nearest.isWithin(slips, joined, other.joined);
        }
    }
}

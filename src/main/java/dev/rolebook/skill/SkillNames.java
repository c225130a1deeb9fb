package dev.rolebook.skill;

import dev.rolebook.document.Folding;
import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Map<String, List<Integer>> byTrigram = new HashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();

    /** A skill and how it is called. */
    record Named(UUID id, String slug, String name) {}

    void add(UUID id, String slug, String name, List<String> alternativeNames) {
        Named named = new Named(id, slug, name);
        Form form = Form.of(name);
        form.trigrams()
                .forEach(trigram -> byTrigram
                        .computeIfAbsent(trigram, none -> new ArrayList<>())
                        .add(names.size()));
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
        form.trigrams()
                .forEach(trigram -> byTrigram.getOrDefault(trigram, List.of()).forEach(i -> common[i]++));
        List<Named> near = new ArrayList<>(exactlyCalled(name));
        for (int i = 0; i < common.length; i++) {
            Form other = forms.get(i);
            double share = (double) common[i]
                    / (form.trigrams().size() + other.trigrams().size() - common[i]);
            if (share >= WORTH_A_LOOK && form.isNear(other, share)) {
                near.add(names.get(i));
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
        Set<String> common = new HashSet<>(form.trigrams());
        common.retainAll(other.trigrams());
        int all = form.trigrams().size() + other.trigrams().size() - common.size();
        return form.isNear(other, (double) common.size() / Math.max(1, all));
    }

    /**
     * A name as it is compared: made once, however many it is compared with.
     *
     * @param joined its letters and digits
     * @param digits its numbers: two that differ are two things, however like the words
     * @param words its words without those that say nothing, in any order and number
     * @param trigrams as PostgreSQL makes them: of each word, with two blanks before and one behind
     */
    private record Form(String joined, String digits, Set<String> words, Set<String> trigrams) {

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
                            .collect(Collectors.toSet()),
                    words.stream().flatMap(Form::trigrams).collect(Collectors.toSet()));
        }

        private static Stream<String> trigrams(String word) {
            String padded = "  " + word + " ";
            return IntStream.rangeClosed(0, padded.length() - 3).mapToObj(i -> padded.substring(i, i + 3));
        }

        boolean isNear(Form other, double share) {
            if (!digits.equals(other.digits)) {
                return false;
            }
            int slips = Math.min(joined.length(), other.joined.length()) / LONG_ENOUGH;
            return joined.equals(other.joined)
                    || words.equals(other.words)
                    || share >= ALIKE
                    || (slips > 0 && Nearest.distance(joined, other.joined) <= Math.min(2, slips));
        }
    }
}

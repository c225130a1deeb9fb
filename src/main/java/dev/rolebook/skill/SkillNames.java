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
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> byTrigram = new HashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();

    /** A skill and how it is called. */
    record Named(UUID id, String slug, String name) {}

    void add(UUID id, String slug, String name, List<String> alternativeNames) {
        Named named = new Named(id, slug, name);
        Set<String> trigrams = trigrams(name);
        trigrams.forEach(trigram ->
                byTrigram.computeIfAbsent(trigram, none -> new ArrayList<>()).add(names.size()));
        names.add(named);
        sizes.add(trigrams.size());
        Stream.concat(Stream.of(name), alternativeNames.stream())
                .map(Folding::fold)
                .forEach(folded -> byName.computeIfAbsent(folded, none -> new ArrayList<>())
                        .add(named));
    }

    /** Skills that are called nearly so, or have it for an alternative name. */
    List<Named> nearlyCalled(String name) {
        Set<String> trigrams = trigrams(name);
        int[] common = new int[names.size()];
        trigrams.forEach(trigram -> byTrigram.getOrDefault(trigram, List.of()).forEach(i -> common[i]++));
        List<Named> near = new ArrayList<>(exactlyCalled(name));
        for (int i = 0; i < common.length; i++) {
            double share = (double) common[i] / (trigrams.size() + sizes.get(i) - common[i]);
            if (share >= WORTH_A_LOOK && areNear(name, names.get(i).name(), share)) {
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
        Set<String> common = trigrams(a);
        Set<String> all = trigrams(b);
        int sizes = common.size() + all.size();
        common.retainAll(all);
        return areNear(a, b, (double) common.size() / Math.max(1, sizes - common.size()));
    }

    private static boolean areNear(String a, String b, double share) {
        String left = joined(a);
        String right = joined(b);
        if (!NOT_DIGITS
                .matcher(left)
                .replaceAll(" ")
                .equals(NOT_DIGITS.matcher(right).replaceAll(" "))) {
            return false;
        }
        int slips = Math.min(left.length(), right.length()) / LONG_ENOUGH;
        return left.equals(right)
                || words(a).equals(words(b))
                || share >= ALIKE
                || (slips > 0 && Nearest.distance(left, right) <= Math.min(2, slips));
    }

    private static String joined(String name) {
        return SEPARATORS.matcher(Folding.fold(name)).replaceAll("");
    }

    /** Its words without those that say nothing, in any order and number. */
    private static Set<String> words(String name) {
        return SEPARATORS
                .splitAsStream(Folding.fold(name))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    /** As PostgreSQL makes them: of each word, with two blanks before and one behind. */
    private static Set<String> trigrams(String name) {
        Set<String> trigrams = new HashSet<>();
        SEPARATORS
                .splitAsStream(Folding.fold(name))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String padded = "  " + word + " ";
                    for (int i = 0; i + 3 <= padded.length(); i++) {
                        trigrams.add(padded.substring(i, i + 3));
                    }
                });
        return trigrams;
    }
}

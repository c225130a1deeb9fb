package dev.rolebook.search;

import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as words; and, once the index has said which of them it knows, as a query.
 *
 * <p>All words are wanted, in any of their forms; the last one may only have begun. Two neighbours may
 * be written as one. A word that no document has stands for those that it was likely meant to be, and
 * without any of these it is not looked for.
 *
 * @param name all of it in one, as names are compared
 */
record SearchTerms(String name, List<String> words) {

    /** A single letter begins too many words. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final int MOST_CORRECTIONS = 3;

    static SearchTerms of(String typed) {
        return new SearchTerms(Tokenizer.compact(typed), Tokenizer.parts(typed).toList());
    }

    /** Whether there is nothing to look for: no letter and no digit. */
    boolean isEmpty() {
        return name.isEmpty();
    }

    /** What the index is asked about: each word, and each with its right neighbour. */
    List<Lookup> lookups() {
        List<Lookup> lookups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lookups.add(new Lookup(words.get(i), i == words.size() - 1));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            lookups.add(new Lookup(words.get(i) + words.get(i + 1), i + 2 == words.size()));
        }
        return lookups;
    }

    /** Documents whose name begins with what was typed, in PostgreSQL's syntax. */
    String names() {
        return quoted("=" + name) + ":*";
    }

    /**
     * What is searched for.
     *
     * @param known what the index knows of each of {@link #lookups()}
     */
    Sought sought(List<Known> known) {
        String query = query(known);
        return new Sought(query, any(query), stems(known));
    }

    private String query(List<Known> known) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            clause(i, known).ifPresent(clauses::add);
        }
        return clauses.isEmpty() ? names() : String.join(" & ", clauses);
    }

    private String stems(List<Known> known) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> stem(known.get(i), words.get(i)))
                .collect(Collectors.joining());
    }

    private static String stem(Known word, String typed) {
        return word.isKnown() || word.lexemes().isEmpty()
                ? String.join("", word.lexemes())
                : corrections(word, typed).stream().findFirst().orElse("");
    }

    /** The query of any of the words of a query. */
    static String any(String query) {
        return query.replace('&', '|');
    }

    private Optional<String> clause(int i, List<Known> known) {
        Known word = known.get(i);
        if (word.lexemes().isEmpty()) {
            return Optional.empty();
        }
        boolean last = i == words.size() - 1;
        Set<String> alternatives = new LinkedHashSet<>();
        if (word.isKnown()) {
            alternatives.addAll(forms(word, words.get(i), last));
        }
        if (i > 0 && known.get(words.size() + i - 1).isKnown()) {
            alternatives.addAll(forms(known.get(words.size() + i - 1), words.get(i - 1) + words.get(i), last));
        }
        if (i + 1 < words.size() && known.get(words.size() + i).isKnown()) {
            boolean lastTwo = i + 2 == words.size();
            alternatives.addAll(forms(known.get(words.size() + i), words.get(i) + words.get(i + 1), lastTwo));
        }
        if (alternatives.isEmpty()) {
            corrections(word, words.get(i)).forEach(meant -> alternatives.add(quoted(meant)));
        }
        return alternatives.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" | ", alternatives) + ")");
    }

    private static List<String> forms(Known word, String typed, boolean mayHaveBegun) {
        String whole = word.lexemes().stream().map(SearchTerms::quoted).collect(Collectors.joining(" & ", "(", ")"));
        return mayHaveBegun
                        && typed.length() >= SHORTEST_BEGINNING
                        && word.lexemes().size() == 1
                // The stem of a word that was cut may not begin the word's stem; what was typed may not either.
                ? List.of(whole, quoted(word.lexemes().get(0)) + ":*", quoted(typed) + ":*")
                : List.of(whole);
    }

    /** Of the most similar words those with the fewest slips. */
    private static List<String> corrections(Known word, String typed) {
        String stem = word.lexemes().get(0);
        int least = word.near().stream()
                .mapToInt(near -> Nearest.distance(stem, near))
                .min()
                .orElse(Integer.MAX_VALUE);
        return least > tolerance(typed)
                ? List.of()
                : word.near().stream()
                        .filter(near -> Nearest.distance(stem, near) == least)
                        .limit(MOST_CORRECTIONS)
                        .toList();
    }

    /** Letters that may be wrong. */
    private static int tolerance(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    }

    /** A word is letters and digits; an apostrophe is doubled all the same. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * What was typed, as it was understood.
     *
     * @param all the query of all words, in PostgreSQL's syntax
     * @param any the query of any of them, if no document has all
     * @param stems all of it in one, by the stems of its words, as names are compared
     */
    record Sought(String all, String any, String stems) {

        private static final Pattern WORD = Pattern.compile("'([^']+)'(:\\*)?");

        /** What the words come down to. */
        List<String> lexemes() {
            return words(null);
        }

        /** Words that may only have begun. */
        List<String> beginnings() {
            return words(":*");
        }

        private List<String> words(@Nullable String end) {
            return WORD.matcher(any)
                    .results()
                    .filter(word -> Objects.equals(word.group(2), end))
                    .map(word -> word.group(1))
                    .distinct()
                    .toList();
        }
    }

    /**
     * A question to the index.
     *
     * @param partial whether it may be only the beginning of a word
     */
    record Lookup(String word, boolean partial) {}

    /**
     * What the index knows of a word.
     *
     * @param lexemes what it comes down to; empty for words that say nothing, such as "the"
     * @param isKnown whether any document has it
     * @param near words that documents have and that look like it, the most similar first
     */
    record Known(List<String> lexemes, boolean isKnown, List<String> near) {}
}

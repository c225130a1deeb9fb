package dev.rolebook.search;

import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words; and, once the index has said which of them it knows, as a query.
 *
 * <p>All words are wanted, in any of their forms; the last one may only have begun. Two neighbours may
 * be written as one. A word that no document has stands for those that it was likely meant to be, and
 * without any of these it is not looked for.
 */
final class SearchTerms {

    /** A single letter begins too many words. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final int MOST_CORRECTIONS = 3;

    private final String typed;
    private final String name;
    private final List<Token> words;

    private SearchTerms(String typed) {
        this.typed = typed;
        this.name = Tokenizer.compact(typed);
        this.words = Tokenizer.tokens(typed).stream()
                .filter(token -> !token.compound())
                .toList();
    }

    static SearchTerms of(String typed) {
        return new SearchTerms(typed);
    }

    /** Whether there is nothing to look for: no letter and no digit. */
    boolean isEmpty() {
        return name.isEmpty();
    }

    /** All of it in one, as names are compared. */
    String name() {
        return name;
    }

    /** The query of documents whose name begins with what was typed, in PostgreSQL's syntax. */
    String names() {
        return Sought.quoted("=" + name) + ":*";
    }

    /** What the index is asked about: each word, and each with its right neighbour. */
    List<Lookup> lookups() {
        List<Lookup> lookups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lookups.add(lookup(words.get(i).word(), i + 1));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            lookups.add(lookup(words.get(i).word() + words.get(i + 1).word(), i + 2));
        }
        return lookups;
    }

    private Lookup lookup(String word, int end) {
        return new Lookup(word, end == words.size() && word.length() >= SHORTEST_BEGINNING);
    }

    /**
     * What is searched for.
     *
     * @param known what the index knows of each of {@link #lookups()}
     */
    Sought sought(List<Known> known) {
        List<String> clauses = new ArrayList<>();
        StringBuilder stems = new StringBuilder();
        StringBuilder corrected = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            String clause = clause(i, known);
            List<Near> meant =
                    clause.isEmpty() ? corrections(known.get(i), words.get(i).word()) : List.of();
            if (!meant.isEmpty()) {
                clause = meant.stream()
                        .map(near -> Sought.quoted(near.lexeme()))
                        .distinct()
                        .collect(Collectors.joining(" | "));
                stems.append(meant.get(0).lexeme());
                corrected
                        .append(typed, copied, words.get(i).start())
                        .append(meant.get(0).word());
                copied = words.get(i).end();
            } else if (!clause.isEmpty()) {
                stems.append(String.join("", known.get(i).lexemes()));
            }
            if (!clause.isEmpty()) {
                clauses.add("(" + clause + ")");
            }
        }
        String all = clauses.isEmpty() ? names() : String.join(" & ", clauses);
        String correction =
                copied == 0 ? null : corrected.append(typed.substring(copied)).toString();
        return new Sought(all, Sought.any(all), stems.toString(), correction);
    }

    /** A word as any document has it, alone or together with a neighbour; empty if none has. */
    private String clause(int i, List<Known> known) {
        Set<String> alternatives =
                new LinkedHashSet<>(forms(known.get(i), words.get(i).word()));
        if (!known.get(i).lexemes().isEmpty() && i > 0) {
            alternatives.addAll(forms(
                    known.get(words.size() + i - 1),
                    words.get(i - 1).word() + words.get(i).word()));
        }
        if (!known.get(i).lexemes().isEmpty() && i + 1 < words.size()) {
            alternatives.addAll(forms(
                    known.get(words.size() + i),
                    words.get(i).word() + words.get(i + 1).word()));
        }
        return String.join(" | ", alternatives);
    }

    private static List<String> forms(Known word, String typed) {
        List<String> forms = new ArrayList<>();
        if (word.isKnown()) {
            forms.add(word.lexemes().stream().map(Sought::quoted).collect(Collectors.joining(" & ", "(", ")")));
        }
        if (!word.lexemes().isEmpty() && !word.begun().isEmpty()) {
            forms.add(Sought.quoted(typed) + ":*");
            // What a word comes down to need not begin like the word.
            word.begun().stream()
                    .filter(lexeme -> !lexeme.startsWith(typed))
                    .map(Sought::quoted)
                    .forEach(forms::add);
        }
        return forms;
    }

    /** Of the most similar words those with the fewest slips. */
    private static List<Near> corrections(Known word, String typed) {
        int least = word.near().stream()
                .mapToInt(near -> Nearest.distance(typed, near.word()))
                .min()
                .orElse(Integer.MAX_VALUE);
        return least > tolerance(typed)
                ? List.of()
                : word.near().stream()
                        .filter(near -> Nearest.distance(typed, near.word()) == least)
                        .limit(MOST_CORRECTIONS)
                        .toList();
    }

    /** Letters that may be wrong. */
    private static int tolerance(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
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
     * @param isKnown whether any document has it, in any form
     * @param begun what the most frequent words come down to that begin like it
     * @param near if none of that is so, words that look like it, the most similar first
     */
    record Known(List<String> lexemes, boolean isKnown, List<String> begun, List<Near> near) {}

    /** A word that documents have, and what it comes down to. */
    record Near(String word, String lexeme) {}
}

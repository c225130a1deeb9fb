package dev.rolebook.search;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it was understood.
 *
 * @param all the query of all words, in PostgreSQL's syntax: every word quoted
 * @param any the query of any of them, if no document has all
 * @param stems all of it in one, by what its words come down to, as names are compared
 * @param corrected what was typed, with words in place of slips; null if there were none
 */
record Sought(
        String all, String any, String stems, @Nullable String corrected) {

    private static final Pattern WORD = Pattern.compile("'([^']+)'(:\\*)?");

    /** A word is letters and digits; an apostrophe is doubled all the same. */
    static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The query of any of the words of a query. */
    static String any(String query) {
        return query.replace('&', '|');
    }

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

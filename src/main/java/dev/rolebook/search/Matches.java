package dev.rolebook.search;

import dev.rolebook.document.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index found for a page.
 *
 * @param query the query that was answered: of all words, or of any
 * @param ranked whether the matches are ranked by all their words
 * @param total how many there are, if that was asked for
 * @param forms every word that comes down to one that was searched for
 * @param knownFamilies how many of the families that were asked for there are
 * @param approximate whether the counts are of the first matches only
 * @param matches one more than was asked for, if there are more
 */
record Matches(
        String query,
        boolean ranked,
        @Nullable Long total,
        Set<String> forms,
        int knownFamilies,
        boolean approximate,
        List<OfKind> kinds,
        List<OfFamily> families,
        List<Match> matches) {

    /** Nothing. */
    static final Matches NONE = new Matches("", true, 0L, Set.of(), 0, false, List.of(), List.of(), List.of());

    /** How many are of a kind. */
    record OfKind(Kind kind, long count) {}

    /** How many are of a role family. */
    record OfFamily(String slug, String title, long count) {}

    /** A document that was found. */
    record Match(
            UUID id,
            Kind kind,
            String slug,
            String title,
            Instant updatedAt,
            long score,
            @Nullable String summary,
            List<String> passages,
            List<Family> families) {}

    /** A role family of a match. */
    record Family(String slug, String title) {}
}

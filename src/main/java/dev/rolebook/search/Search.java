package dev.rolebook.search;

import dev.rolebook.document.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One page of a search.
 *
 * @param name what was typed, as names are compared
 * @param names the query of names
 * @param sought what was typed, as it was understood
 * @param ranked whether matches are ranked however many they are, because the page before was
 * @param place where the page begins
 * @param limit how many matches to read
 */
record Search(
        String name,
        String names,
        Sought sought,
        List<Kind> kinds,
        List<String> families,
        boolean ranked,
        Place place,
        boolean backward,
        int limit,
        boolean count) {

    Map<String, Object> parameters() {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("names", names),
                Map.entry("all", sought.all()),
                Map.entry("any", sought.any()),
                Map.entry("stems", sought.stems()),
                Map.entry("lexemes", sought.lexemes().toArray(String[]::new)),
                Map.entry("kinds", kinds.stream().map(Kind::name).toArray(String[]::new)),
                Map.entry("families", families.toArray(String[]::new)),
                Map.entry("filtered", !kinds.isEmpty() || !families.isEmpty()),
                Map.entry("ranked", ranked),
                Map.entry("score", place.score()),
                Map.entry("id", place.id()),
                Map.entry("limit", limit),
                Map.entry("count", count));
    }

    /** Between two matches: the score and id of one of them. */
    record Place(long score, UUID id) {

        /** Before every match. */
        static final Place FIRST = new Place(Long.MAX_VALUE, new UUID(-1, -1));

        /** After every match. */
        static final Place LAST = new Place(-1, new UUID(0, 0));
    }
}

package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Skills that one round of some work writes: half of them are new, half were written in every round before.
 * All have the round in their text, by which one sees how many have come through.
 */
record Skills(String work, int round, int half) {

    String yaml() {
        return slugs().map(this::yaml).collect(Collectors.joining("---\n"));
    }

    private Stream<String> slugs() {
        return IntStream.range(0, half).boxed().flatMap(i -> Stream.of(lasting() + i, fresh() + i));
    }

    private String lasting() {
        return work + "-lasting-";
    }

    private String fresh() {
        return work + "-" + round + "-";
    }

    private String yaml(String slug) {
        // Names that nobody takes for each other.
        String name =
                UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)).toString();
        return "kind: skill\nslug: %s\nname: %s\ntype: SKILL\ndescription: %s\n".formatted(slug, name, text());
    }

    private String text() {
        return "Round " + round + " of " + work + ".";
    }

    /** Whether they are published: all of them, or none, and the log, the documents and the rows agree on it. */
    boolean arePublished(Tables tables, String when) {
        String text = "'" + text() + "'";
        long rows = tables.number("select count(*) from skill where description = " + text);
        assertThat(rows).as(when).isIn(0L, 2L * half);
        assertThat(tables.number("select count(*) from document where body ->> 'description' = " + text))
                .as(when)
                .isEqualTo(rows);
        assertThat(tables.number("select count(*) from revision where after ->> 'description' = " + text))
                .as(when)
                .isEqualTo(rows);
        return rows > 0;
    }

    /** A digest of the ids of all; of nothing, if none is published. */
    String ids(Tables tables) {
        return ids(tables, "slug like '%s%%' or slug like '%s%%'".formatted(lasting(), fresh()));
    }

    /** The same, of those that every round writes. */
    String lastingIds(Tables tables) {
        return ids(tables, "slug like '%s%%'".formatted(lasting()));
    }

    private static String ids(Tables tables, String condition) {
        return tables.text(
                "select coalesce(md5(string_agg(slug || id, ',' order by slug)), '') from skill where " + condition);
    }
}

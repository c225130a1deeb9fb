package dev.rolebook.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.difference.Difference.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two and three texts of a document have in common, and in what they differ. */
class MergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BASE =
            "{'title':'Paralegal','summary':'s','duties':[{'key':'a','text':'one'},{'key':'b','text':'two'}],'tags':['x']}";

    @Test
    void changesOfDifferentFieldsComeTogether() {
        Merge merge = merge(BASE, BASE.replace("Paralegal", "Legal assistant"), BASE.replace("'s'", "'t'"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.result())
                .isEqualTo(json(BASE.replace("Paralegal", "Legal assistant").replace("'s'", "'t'")));
    }

    @Test
    void changesOfDifferentElementsComeTogetherByKey() {
        Merge merge = merge(
                BASE,
                BASE.replace("{'key':'a'", "{'key':'c','text':'new'},{'key':'a'")
                        .replace("one", "uno"),
                BASE.replace("two", "due"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(Objects.requireNonNull(merge.result()).at("/duties"))
                .isEqualTo(json("[{'key':'c','text':'new'},{'key':'a','text':'uno'},{'key':'b','text':'due'}]"));
    }

    @Test
    void theSamePlaceChangedInTwoWaysIsAConflictWithItsThreeValues() {
        Merge merge = merge(BASE, BASE.replace("one", "uno"), BASE.replace("one", "eins"));
        assertThat(merge.conflicts())
                .containsExactly(new Conflict("/duties/a/text", json("'one'"), json("'uno'"), json("'eins'")));
    }

    @Test
    void aDecisionSettlesAConflict() {
        Merge theirs = Merge.of(
                json(BASE),
                json(BASE.replace("one", "uno")),
                json(BASE.replace("one", "eins")),
                Map.of("/duties/a/text", Side.THEIRS));
        assertThat(theirs.conflicts()).isEmpty();
        assertThat(theirs.result()).isEqualTo(json(BASE.replace("one", "eins")));
    }

    @Test
    void whatOneRemovesAndTheOtherChangesIsAConflict() {
        String without = BASE.replace("{'key':'a','text':'one'},", "");
        assertThat(merge(BASE, without, BASE.replace("one", "eins")).conflicts())
                .extracting(Conflict::pointer)
                .containsExactly("/duties/a");
        assertThat(merge(BASE, without, BASE.replace("two", "due")).conflicts()).isEmpty();
        assertThat(Merge.of(json(BASE), null, json(BASE.replace("one", "eins")), Map.of())
                        .conflicts())
                .extracting(Conflict::pointer)
                .containsExactly("");
    }

    @Test
    void aListWithoutKeysIsChangedAsAWhole() {
        assertThat(merge(BASE, BASE.replace("['x']", "['x','y']"), BASE.replace("['x']", "['z']"))
                        .conflicts())
                .extracting(Conflict::pointer)
                .containsExactly("/tags");
    }

    @Test
    void elementsAreTheSameWhereverTheyStand() {
        String turned = BASE.replace(
                "[{'key':'a','text':'one'},{'key':'b','text':'two'}]",
                "[{'key':'b','text':'due'},{'key':'a','text':'one'}]");
        assertThat(Differences.between(json(BASE), json(turned)))
                .extracting(Difference::pointer, Difference::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/duties", Change.REORDERED),
                        org.assertj.core.groups.Tuple.tuple("/duties/0/text", Change.CHANGED));
    }

    @Property
    void whatOnlyOneHasChangedIsTaken(@ForAll("documents") JsonNode base, @ForAll("documents") JsonNode changed) {
        assertThat(Merge.of(base, changed, base, Map.of()).result()).isEqualTo(changed);
        assertThat(Merge.of(base, base, changed, Map.of()).result()).isEqualTo(changed);
        assertThat(Merge.of(base, changed, changed, Map.of()).conflicts()).isEmpty();
    }

    @Property
    void nothingIsLostSilently(
            @ForAll("documents") JsonNode base,
            @ForAll("documents") JsonNode mine,
            @ForAll("documents") JsonNode theirs) {
        Merge merge = Merge.of(base, mine, theirs, Map.of());
        // Every field that only I have changed has my value, whatever else happened.
        mine.fieldNames().forEachRemaining(name -> {
            if (base.path(name).equals(theirs.path(name)) && !base.path(name).equals(mine.path(name))) {
                assertThat(Objects.requireNonNull(merge.result()).path(name)).isEqualTo(mine.path(name));
            }
        });
        if (Differences.between(base, mine).isEmpty()) {
            assertThat(merge.conflicts()).isEmpty();
        }
    }

    @Property
    void textsDifferExactlyWhereDifferencesAreFound(
            @ForAll("documents") JsonNode before, @ForAll("documents") JsonNode after) {
        List<Difference> differences = Differences.between(before, after);
        assertThat(differences.isEmpty()).isEqualTo(before.equals(after));
        assertThat(differences).allSatisfy(difference -> {
            boolean removed = difference.change() == Change.REMOVED;
            assertThat((removed ? before : after).at(difference.pointer()).isMissingNode())
                    .isFalse();
        });
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        Arbitrary<String> words = Arbitraries.of("one", "two", "three");
        Arbitrary<JsonNode> elements = Combinators.combine(Arbitraries.of("a", "b", "c", "d"), words)
                .as((key, text) -> JSON.createObjectNode().put("key", key).put("text", text));
        Arbitrary<JsonNode> lists = elements.list()
                .ofMaxSize(4)
                .uniqueElements(element -> element.path("key").asText())
                .map(list -> {
                    ArrayNode array = JSON.createArrayNode();
                    list.forEach(array::add);
                    return array;
                });
        return Combinators.combine(
                        words, words.injectNull(0.3), lists, words.list().ofMaxSize(2))
                .as((title, summary, duties, tags) -> {
                    ObjectNode document = JSON.createObjectNode().put("title", title);
                    if (summary != null) {
                        document.put("summary", summary);
                    }
                    document.set("duties", duties);
                    tags.forEach(document.putArray("tags")::add);
                    return document;
                });
    }

    private static Merge merge(String base, String mine, String theirs) {
        return Merge.of(json(base), json(mine), json(theirs), Map.of());
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return JSON.readTree(text == null ? "null" : text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

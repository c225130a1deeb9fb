package dev.rolebook.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Results page by page. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class SearchPagesTest {

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    private void publish(String word, int from, int to) {
        written.publish(IntStream.range(from, to)
                .mapToObj(i -> "kind: skill\nslug: %s-%02d\ntype: SKILL\nname: %s\n"
                                .formatted(word, i, i % 3 == 0 ? "Skill " + word : word + " skill " + i)
                        + (i % 2 == 0 ? "description: About %s and %s.".formatted(word, word) : ""))
                .toList());
    }

    private void remove(String slug) {
        publisher.publish(new Proposal("a test", "", List.of(), List.of(new Name(Kind.SKILL, "en", slug)), List.of()));
    }

    private static JsonPath page(String word, @Nullable String cursor) {
        var request = given().queryParam("q", word).queryParam("limit", 5);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everyResultThatStaysIsSeenOnceWhileOthersComeAndGo() {
        publish("wanderling", 0, 40);
        List<String> seen = new ArrayList<>();
        JsonPath page = page("wanderling", null);
        for (int turn = 0; ; turn++) {
            seen.addAll(page.getList("items.slug"));
            String next = page.getString("page.next");
            if (next == null) {
                break;
            }
            remove("wanderling-%02d".formatted(turn));
            publish("wanderling", 40 + turn, 41 + turn);
            page = page("wanderling", next);
        }
        List<String> stayed =
                IntStream.range(8, 40).mapToObj("wanderling-%02d"::formatted).toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
    }

    @Test
    void theWayBackIsTheWayThere() {
        publish("backpacker", 0, 17);
        List<List<String>> there = new ArrayList<>();
        JsonPath page = page("backpacker", null);
        assertThat(page.getString("page.prev")).isNull();
        while (true) {
            there.add(page.getList("items.slug"));
            if (page.getString("page.next") == null) {
                break;
            }
            page = page("backpacker", page.getString("page.next"));
        }
        assertThat(there).extracting(List::size).containsExactly(5, 5, 5, 2);
        for (int i = there.size() - 2; i >= 0; i--) {
            page = page("backpacker", page.getString("page.prev"));
            assertThat(page.<String>getList("items.slug")).isEqualTo(there.get(i));
        }
        assertThat(page.getString("page.prev")).isNull();
    }

    @Test
    void aWalkGoesOnAsItBegan() {
        publish("mistypist", 0, 7);
        JsonPath first = page("mistipist", null);
        assertThat(first.<String>getList("items.slug")).hasSize(5);
        // Now a document has the mistyped word itself.
        written.publish(List.of("kind: skill\nslug: mistipist\ntype: SKILL\nname: Mistipist"));
        JsonPath second = page("mistipist", first.getString("page.next"));
        assertThat(second.<String>getList("items.slug")).hasSize(2).allMatch(slug -> slug.startsWith("mistypist-"));
        assertThat(second.getString("corrected")).isEqualTo("mistypist");
        given().queryParam("q", "mistipist").get("/v1/search").then().body("items", hasSize(1));
    }

    @Test
    void aCursorBelongsToItsQueryAndFilters() {
        publish("cursory", 0, 6);
        written.publish(List.of("kind: role-family\nslug: cursory-family\ntitle: Family"));
        String cursor = page("cursory", null).getString("page.next");
        for (String other : List.of(
                "q=another&cursor=" + cursor,
                "q=cursory&kind=SKILL&cursor=" + cursor,
                "q=cursory&roleFamily=cursory-family&cursor=" + cursor,
                "q=cursory&cursor=" + cursor.substring(1))) {
            given().get("/v1/search?" + other).then().statusCode(400).body("code", equalTo("invalid-cursor"));
        }
    }

    @Test
    void neighboursStandInTheLinkField() {
        publish("linkery", 0, 6);
        given().queryParam("q", "linkery")
                .queryParam("limit", 5)
                .queryParam("count", true)
                .get("/v1/search")
                .then()
                .body("page.total", equalTo(6))
                .header("Link", startsWith("<http"));
    }
}

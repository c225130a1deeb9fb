package dev.rolebook.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Envelope;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Written;
import dev.rolebook.search.Search.Place;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More matches than are ranked, and more than are counted. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class SearchScaleTest {

    private static final int MANY = SearchStatements.MOST + 50;

    private static final Pattern ROWS_READ =
            Pattern.compile("Bitmap Heap Scan on search_entry .*actual time=\\S+ rows=(\\d+)");

    /** As the index writes them; published one by one they would take minutes. */
    private static final List<String> ROWS = List.of("""
            insert into document (id, kind, language, slug, title, body, version, updated_at, published_at)
            select cast(lpad(to_hex(i), 32, '0') as uuid), 'SKILL', 'en', 'scale-' || i, 'Of many ' || i, '{}', 1,
                now(), now()
            from generate_series(1, :many) i
            """, """
            insert into search_entry (id, language, kind, standing, belongs_to, families, names, stems, heading, summary,
                passages, vocabulary, words)
            select d.id, 'en', d.kind, 5, '{}', '{}', array['ofmany' || i], array['mani' || i],
                strip(to_tsvector('english', d.title)), null, '{}', array['multitudinous', 'thousandfold'],
                setweight(to_tsvector('english', d.title), 'A') || to_tsvector(
                    'english', 'multitudinous' || case when i <= 1500 then ' thousandfold' else '' end)
                    || array_to_tsvector(array['=ofmany' || i, '#SKILL'])
            from generate_series(1, :many) i join document d on d.id = cast(lpad(to_hex(i), 32, '0') as uuid)
            """);

    @Inject
    Written written;

    @Inject
    EntityManager entityManager;

    /** The words are known by the family's document. */
    @BeforeEach
    void many() {
        written.publish(List.of("kind: role-family\nslug: scale-family\ntitle: Thousandfold\nsummary: Multitudinous "
                + System.nanoTime()));
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            ROWS.forEach(rows -> entityManager
                    .createNativeQuery(rows)
                    .setParameter("many", MANY)
                    .executeUpdate());
        });
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("analyze search_entry, document")
                        .executeUpdate());
    }

    @AfterEach
    void fewAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("search_entry", "document")) {
                entityManager
                        .createNativeQuery("delete from " + table
                                + " where id < cast(lpad('1', 20, '0') || '000000000000' as uuid)")
                        .executeUpdate();
            }
        });
    }

    private static ValidatableResponse search(String typed) {
        return given().queryParam("q", typed)
                .queryParam("count", true)
                .queryParam("limit", 100)
                .get("/v1/search")
                .then()
                .statusCode(200);
    }

    @Test
    void countsAreExactUpToTenThousandAndSaidToBeApproximateBeyond() {
        search("multitudinous")
                .body("facets.approximate", equalTo(true))
                .body("facets.kinds.kind", contains("SKILL", "ROLE_FAMILY"))
                .body("page.total", equalTo(MANY + 1))
                .body("page.next", notNullValue());
        search("thousandfold")
                .body("facets.approximate", equalTo(false))
                .body("facets.kinds.collect { it.kind + it.count }", contains("SKILL1500", "ROLE_FAMILY1"))
                .body("page.total", equalTo(1501));
    }

    @Test
    void whatIsNotRankedIsInTheOrderOfNamesKindsAndAge() {
        List<String> slugs = search("thousandfold").extract().path("items.slug");
        assertThat(slugs.get(0)).isEqualTo("scale-family");
        assertThat(slugs.subList(1, 100))
                .isEqualTo(IntStream.range(0, 99)
                        .mapToObj(i -> "scale-" + (1500 - i))
                        .toList());
        search("of many 77").body("items[0].slug", equalTo("scale-77"));
    }

    @Test
    void aWalkThroughThemSeesEachOnce() {
        Set<String> seen = new HashSet<>();
        String next = null;
        int pages = 0;
        do {
            var request = given().queryParam("q", "thousandfold").queryParam("limit", 100);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get("/v1/search")
                    .jsonPath();
            assertThat(seen.addAll(page.getList("items.slug"))).isTrue();
            next = page.getString("page.next");
            pages++;
        } while (next != null);
        assertThat(seen).hasSize(1501);
        assertThat(pages).isEqualTo(16);
    }

    @Test
    void noTableIsReadWhole() {
        for (String typed : List.of("multitudinous", "thousandfold", "nothinglikeit")) {
            assertThat(plan("explain", typed))
                    .contains("search_entry_by_word")
                    // The vocabulary of this library is a few words on one page: reading that is right.
                    .doesNotContainPattern("Seq Scan on (search_entry|document)");
        }
    }

    @Test
    void howeverManyMatchOnlySoManyAreReadAsCanBeReached() {
        assertThat(ROWS_READ.matcher(plan("explain analyze", "multitudinous")).results())
                .isNotEmpty()
                .allSatisfy(scan ->
                        assertThat(Integer.parseInt(scan.group(1))).isLessThanOrEqualTo(SearchStatements.MOST + 1));
    }

    private String plan(String explain, String typed) {
        String query = Sought.quoted(typed);
        Search search = new Search(
                typed,
                "'=" + typed + "':*",
                new Sought(query, query, typed, null),
                List.of(),
                List.of(),
                false,
                Place.FIRST,
                false,
                21,
                false);
        return QuarkusTransaction.requiringNew().call(() -> {
            Query statement = entityManager
                    .createNativeQuery(explain + " " + SearchStatements.FORWARD)
                    .setParameter("language", Envelope.DEFAULT_LANGUAGE);
            search.parameters().forEach(statement::setParameter);
            return String.join(
                    "\n",
                    ((List<?>) statement.getResultList())
                            .stream().map(String::valueOf).toList());
        });
    }
}

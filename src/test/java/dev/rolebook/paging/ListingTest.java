package dev.rolebook.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.Statements;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListingTest {

    private static final Random RANDOM = new Random(7);

    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory hibernate;

    private Stones stones;

    @BeforeEach
    void elevenStonesOfFourWeights() throws SQLException {
        stones = new Stones(database);
        stones.reset();
    }

    @Test
    void aWalkSeesEveryItemOnceInTheOrderOfTheList() {
        List<JsonPath> pages = walk("/test/stones", 3);

        assertThat(pages).hasSize(4);
        assertThat(ids(pages)).doesNotHaveDuplicates().hasSize(11);
        assertThat(pages.stream().flatMap(page -> page.getList("items.weight", Integer.class).stream()))
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void textIsOrderedByItsBytes() throws SQLException {
        stones.execute("delete from stone");
        for (String color :
                List.of("éclair", "zinc", "Zinc", "amber", "a mber", "a-mber", "𝒂mber", "white\u200fwash")) {
            stones.insert(color, 1);
        }

        List<String> colors = walk("/test/stones/by-color", 2).stream()
                .flatMap(page -> page.getList("items.color", String.class).stream())
                .toList();

        assertThat(colors)
                .containsExactly("Zinc", "a mber", "a-mber", "amber", "white\u200fwash", "zinc", "éclair", "𝒂mber");
    }

    @Test
    void thePageBeforeTheNextPageIsThisPage() {
        List<JsonPath> pages = walk("/test/stones", 3);
        for (int i = 1; i < pages.size(); i++) {
            assertThat(page("/test/stones", 3, pages.get(i).getString("page.prev"))
                            .<Object>get())
                    .isEqualTo(pages.get(i - 1).<Object>get());
        }
        assertThat(pages.get(0).getString("page.prev")).isNull();
    }

    @Test
    void whatStaysIsSeenOnceWhileOthersComeAndGo() throws SQLException {
        for (int round = 0; round < 20; round++) {
            stones.reset();
            List<String> staying = ids(walk("/test/stones", 100));
            List<String> going = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                going.add(stones.insert("red", RANDOM.nextInt(5)));
            }
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = page("/test/stones", 1 + RANDOM.nextInt(4), cursor);
                seen.addAll(page.getList("items.id", String.class));
                cursor = page.getString("page.next");
                if (!going.isEmpty()) {
                    stones.execute("delete from stone where id = '" + going.remove(RANDOM.nextInt(going.size())) + "'");
                }
                stones.insert("grey", RANDOM.nextInt(5));
            } while (cursor != null && seen.size() < 500);

            assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
        }
    }

    /** What stays lies in a line. Each page has the next piece of it, in the direction in which one goes. */
    @Test
    void whatStaysIsSeenOnceInEachDirectionWhereverOneTurnsRound() throws SQLException {
        for (int round = 0; round < 10; round++) {
            stones.reset();
            List<String> staying = ids(walk("/test/stones", 100));
            List<String> going = new ArrayList<>();
            int from = 0;
            int to = 0;
            boolean backward = false;
            String cursor = null;
            for (int turn = 0; turn < 40; turn++) {
                JsonPath page = page("/test/stones", 1 + RANDOM.nextInt(4), cursor);
                List<String> seen = new ArrayList<>(page.getList("items.id", String.class));
                seen.retainAll(staying);
                from = backward ? from - seen.size() : to;
                to = from + seen.size();
                String next = page.getString("page.next");
                String prev = page.getString("page.prev");

                assertThat(from).isBetween(0, staying.size());
                assertThat(seen).isEqualTo(staying.subList(from, Math.min(to, staying.size())));
                assertThat(next != null || to == staying.size()).isTrue();
                assertThat(prev != null || from == 0).isTrue();

                backward = prev != null && (next == null || backward != (RANDOM.nextInt(4) == 0));
                cursor = backward ? prev : next;
                comeAndGo(going);
            }
        }
    }

    private void comeAndGo(List<String> going) throws SQLException {
        for (int i = 0; i < 2; i++) {
            going.add(stones.insert("grey", RANDOM.nextInt(5)));
        }
        while (going.size() > 4) {
            stones.execute("delete from stone where id = '" + going.remove(RANDOM.nextInt(going.size())) + "'");
        }
    }

    @Test
    void aPageWhoseItemsHaveAllGoneStillLeadsBack() throws SQLException {
        JsonPath first = page("/test/stones", 4, null);
        stones.execute("delete from stone where id not in ('"
                + String.join("','", first.getList("items.id", String.class)) + "')");

        JsonPath empty = page("/test/stones", 4, first.getString("page.next"));
        assertThat(empty.getList("items")).isEmpty();
        assertThat(empty.getString("page.next")).isNull();
        JsonPath back = page("/test/stones", 4, empty.getString("page.prev"));
        assertThat(back.getList("items.id")).isEqualTo(first.getList("items.id"));
    }

    @Test
    void aPageIsOneStatementAndCountingOneMore() {
        String second = page("/test/stones", 3, null).getString("page.next");
        SessionFactory sessions = hibernate.unwrap(SessionFactory.class);
        assertThat(Statements.fewest(sessions, () -> page("/test/stones", 3, second)))
                .isEqualTo(1);
        assertThat(Statements.fewest(sessions, this::counted)).isEqualTo(2);
        assertThat(counted().getLong("page.total")).isEqualTo(11);
    }

    private JsonPath counted() {
        return given().queryParam("count", true)
                .get("/test/stones")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<JsonPath> walk(String path, int limit) {
        List<JsonPath> pages = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(path, limit, cursor);
            pages.add(page);
            cursor = page.getString("page.next");
        } while (cursor != null && pages.size() < 100);
        return pages;
    }

    private static JsonPath page(String path, int limit, @Nullable String cursor) {
        var request = given().queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(List<JsonPath> pages) {
        return pages.stream()
                .flatMap(page -> page.getList("items.id", String.class).stream())
                .toList();
    }
}

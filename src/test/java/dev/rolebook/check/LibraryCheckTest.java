package dev.rolebook.check;

import static dev.rolebook.check.Library.FAMILY;
import static dev.rolebook.check.Library.guide;
import static dev.rolebook.check.Library.role;
import static dev.rolebook.check.Library.skill;
import static dev.rolebook.check.Library.source;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.key.AccessKeys;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the whole library, page by page. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class LibraryCheckTest {

    @Inject
    Written written;

    /** Makes the keys of {@link Keyring}. */
    @Inject
    AccessKeys keys;

    @BeforeEach
    void publish() {
        List<String> texts = new ArrayList<>(List.of(
                FAMILY,
                skill("law", "Law", ""),
                role("a", "requirements: {check-law: CORE}\n"),
                role("b", ""),
                guide("paths: [{key: x, title: T, roles: [check-a], criteria: [C]}]\n"),
                source("s", "1", "reviewBy: 2026-11-22\n")));
        for (int i = 0; i < 120; i++) {
            texts.add(skill("orphan-%03d".formatted(i), "Orphan " + i, ""));
        }
        written.publish(texts);
    }

    @AfterEach
    void removeAll() {
        written.withdrawAll("check-");
    }

    private static Response ask(String query) {
        return Keyring.as(Roles.READER).get("/manage/v1/checks" + query);
    }

    /** Every finding of a walk over all pages, as a line. */
    private static List<String> walk(String query) {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            Response page = ask(query + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            page.jsonPath()
                    .<Map<String, String>>getList("items")
                    .forEach(item -> all.add(
                            item.get("kind") + " " + item.get("slug") + item.get("pointer") + " " + item.get("rule")));
            next = page.path("page.next");
        } while (next != null);
        // Other tests publish into this library too.
        all.removeIf(line -> !line.contains(" check-"));
        return all;
    }

    @Test
    void everyFindingIsSeenOnceHoweverLongThePages() {
        List<String> whole = walk("?limit=100");
        assertThat(whole)
                .doesNotHaveDuplicates()
                .hasSize(124)
                .startsWith(
                        "GUIDE check-guide/paths one-sided-paths",
                        "GUIDE check-guide/skillMatrix/skills/0 matrix-hole",
                        "SKILL check-orphan-000 orphan")
                .endsWith("SOURCE check-s orphan", "SOURCE check-s/reviewBy source-past-review");
        for (int limit : List.of(7, 31)) {
            assertThat(walk("?limit=" + limit)).as("pages of " + limit).isEqualTo(whole);
        }
        assertThat(walk("?kind=GUIDE&limit=1")).isEqualTo(whole.subList(0, 2));
    }

    @Test
    void findingsAreAskedForByRuleSeverityAndKind() {
        assertThat(walk("?rule=matrix-hole,source-past-review"))
                .containsExactly(
                        "GUIDE check-guide/skillMatrix/skills/0 matrix-hole",
                        "SOURCE check-s/reviewBy source-past-review");
        assertThat(walk("?kind=SOURCE&limit=1"))
                .containsExactly("SOURCE check-s orphan", "SOURCE check-s/reviewBy source-past-review");
        ask("?severity=ERROR")
                .then()
                .body("items", empty())
                .body("documents", greaterThan(125))
                .body("page.next", nullValue());
        ask("?kind=GUIDE&severity=WARNING&rule=one-sided-paths")
                .then()
                .body("items.severity", everyItem(equalTo("WARNING")))
                .body("items.explanation", everyItem(equalTo("/problems/one-sided-paths")))
                .body("documents", greaterThan(0));
        assertThat(walk("?kind=GUIDE&severity=WARNING"))
                .containsExactly(
                        "GUIDE check-guide/paths one-sided-paths",
                        "GUIDE check-guide/skillMatrix/skills/0 matrix-hole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?rule=matrix-hol", "?severity=OFF", "?kind=guide", "?limit=0", "?limit=101", "?rules=orphan"})
    void whatCannotBeAskedForIsRefused(String query) {
        ask(query).then().statusCode(400).body("code", is("invalid-parameters"));
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String next = ask("?limit=1").path("page.next");
        ask("?limit=2&cursor=" + next).then().statusCode(200);
        ask("?limit=1&kind=SKILL&cursor=" + next).then().statusCode(400).body("code", is("invalid-cursor"));
    }

    @Test
    void onlyReadersOfTheManagePlaneAreTold() {
        given().get("/manage/v1/checks").then().statusCode(401);
        Keyring.as(Roles.PARTNER).get("/manage/v1/checks").then().statusCode(403);
        for (String role : List.of(Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR)) {
            Keyring.as(role).get("/manage/v1/checks").then().statusCode(200);
        }
    }
}

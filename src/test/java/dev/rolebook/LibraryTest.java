package dev.rolebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Replay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample library, as a whole, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LibraryTest {

    private static final Pattern HREF = Pattern.compile("\"href\": ?\"(/v1/[^\"]+)\"");

    @Inject
    Replay replay;

    @Test
    void theLogAloneMakesEveryPublicAnswerAnewByteForByte() {
        Map<String, String> before = everyAnswer();
        replay.run();
        assertThat(everyAnswer()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(100);
    }

    @Test
    void theEighteenCellsAreThoseOfTheReference() {
        List<List<String>> rows = given().get("/v1/guides/paralegal-vs-legal-ops")
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "skillMatrix.rows.collect { [it.skill.slug] + it.cells.collect { c -> c.role + ' ' + c.axis + ' '"
                                + " + c.level + c.qualifiers.collect { q -> ' ' + q.kind + ' ' + (q.atLeast ?: q.role.slug) }.join('') } }");
        assertThat(rows)
                .containsExactly(
                        List.of("legal-research", "paralegal NEED REQUIRED", "legal-ops NEED RARE"),
                        List.of("drafting-from-template", "paralegal NEED REQUIRED", "legal-ops NEED HELPFUL"),
                        List.of("clm-administration", "paralegal RELATION USER", "legal-ops RELATION OWNER"),
                        List.of(
                                "e-billing",
                                "paralegal RELATION ADJACENT",
                                "legal-ops NEED REQUIRED VARIANT e-billing-specialist"),
                        List.of(
                                "dashboarding",
                                "paralegal NEED RARE",
                                "legal-ops NEED REQUIRED VARIANT legal-ops-analyst"),
                        List.of("vendor-management", "paralegal NEED NO", "legal-ops NEED REQUIRED SENIORITY MANAGER"),
                        List.of(
                                "project-management",
                                "paralegal NEED HELPFUL",
                                "legal-ops NEED REQUIRED VARIANT legal-project-manager"),
                        List.of("process-design", "paralegal NEED HELPFUL", "legal-ops NEED CORE"),
                        List.of("attorney-support", "paralegal NEED CORE", "legal-ops NEED NO"));
    }

    @Test
    void theGuideCarriesEveryFactOfTheReference() {
        var guide = given().get("/v1/guides/paralegal-vs-legal-ops").then().extract();
        assertThat(guide.<List<Integer>>path("dayInTheLife.collect { it.duties.size() }"))
                .containsExactly(7, 7);
        assertThat(guide.<List<String>>path("ladders.find { it.slug == 'paralegal' }.rungs.title"))
                .containsExactly("Paralegal", "Senior paralegal", "Paralegal manager");
        assertThat(guide.<List<String>>path("ladders.find { it.slug == 'paralegal' }.moves.to.label"))
                .containsExactly("Law school", "Legal operations", "Contracts", "Compliance");
        assertThat(guide.<List<String>>path("ladders.find { it.slug == 'legal-operations' }.rungs.title"))
                .containsExactly(
                        "Analyst", "Manager", "Senior manager", "Director", "VP of legal operations", "Chief of staff");
        assertThat(guide.<List<String>>path(
                        "ladders.find { it.slug == 'legal-operations' }.rungs.alternativeTitles.flatten()"))
                .containsExactly("Specialist", "COO of legal");
        assertThat(guide.<List<Integer>>path("paths.collect { it.criteria.size() }"))
                .containsExactly(4, 3, 3);
        assertThat(guide.<String>path("paths[2].guide.slug")).isEqualTo("how-to-get-into-legal-ops");
        assertThat(guide.<String>path("pay.report.slug")).isEqualTo("2026");
        assertThat(guide.<List<String>>path("links.href"))
                .containsExactly("/v1/jobs?roleFamily=legal-operations", "/v1/resources");
        assertThat(guide.<String>path("callToAction.href")).isEqualTo("/v1/jobs?roleFamily=legal-operations");
    }

    @Test
    void everyLinkToADocumentLeadsToIt() {
        Set<String> hrefs = new TreeSet<>();
        everyAnswer()
                .values()
                .forEach(answer -> HREF.matcher(answer).results().forEach(match -> hrefs.add(match.group(1))));
        // From a role to a comparison: whoever follows the link adds the other roles.
        hrefs.removeIf(href -> href.startsWith("/v1/compare"));
        assertThat(hrefs).hasSizeGreaterThan(50);
        hrefs.forEach(href -> given().redirects().follow(false).get(href).then().statusCode(200));
    }

    /** Every document's answer, every duty's, every list, page by page, and what some searches find. */
    private static Map<String, String> everyAnswer() {
        Map<String, String> answers = new HashMap<>();
        List<String> collections = new ArrayList<>(List.of("/v1/duties"));
        for (Kind kind : Kind.values()) {
            collections.add(kind.collection());
        }
        for (String collection : collections) {
            String cursor = "";
            int page = 1;
            do {
                var answer = given().get(collection + "?limit=50" + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                String items = answer.response().jsonPath().prettify();
                String next = answer.path("page.next");
                // Cursors are signed, and the same wherever they lead; the items are what is compared.
                answers.put(collection + " page " + page++, items.substring(0, items.indexOf("\"page\"")));
                for (Map<String, String> item : answer.<List<Map<String, String>>>path("items")) {
                    String key = collection.equals("/v1/duties") ? "id" : "slug";
                    String path = collection + "/" + item.get(key);
                    answers.put(path, given().get(path).asString());
                }
                cursor = next == null ? null : "&cursor=" + next;
            } while (cursor != null);
        }
        for (String typed : List.of("paralegal", "cite check", "paralegl", "legal operations", "the law of pay")) {
            String found = given().queryParam("q", typed)
                    .queryParam("limit", 100)
                    .get("/v1/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            answers.put("search for " + typed, found);
        }
        return answers;
    }
}

package dev.rolebook.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.imports.LibraryOfItsOwn;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is published, each answer of the delivery API is afterwards the one that would be composed
 * anew: nothing that an answer was made from goes without its tag.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LibraryOfItsOwn.class)
class FreshAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> COLLECTIONS = List.of(
            "/v1/role-families",
            "/v1/roles",
            "/v1/skills",
            "/v1/ladders",
            "/v1/sources",
            "/v1/salary-reports",
            "/v1/guides");

    /** How many documents of each collection are looked at, beside those that the other answers are about. */
    private static final int OF_EACH = 12;

    private static final List<String> OTHERS = List.of(
            "/v1/guides/paralegal-vs-legal-ops",
            "/v1/guides/how-to-get-into-legal-ops",
            "/v1/roles/paralegal",
            "/v1/roles/legal-ops",
            "/v1/roles/legal-project-manager",
            "/v1/skills/legal-research",
            "/v1/role-families/legal-operations",
            "/v1/resources",
            "/v1/duties",
            "/v1/duties?role=paralegal&limit=50",
            "/v1/pay-observations?limit=50",
            "/v1/roles?family=paralegal",
            "/v1/roles?skill=legal-research",
            "/v1/guides?role=paralegal",
            "/v1/guides?family=legal-operations&sort=-updatedAt",
            "/v1/guides?skill=e-billing&count=true",
            "/v1/compare?roles=paralegal,legal-ops",
            "/v1/compare?roles=paralegal,contract-manager,compliance-officer&seniority=MANAGER",
            "/v1/transitions?from=paralegal&to=legal-ops",
            "/v1/transitions?from=legal-secretary&to=in-house-counsel",
            "/v1/crosswalk?scheme=SOC_2018&code=23-2011",
            "/v1/search?q=paralegal",
            "/v1/search?q=spend",
            "/embed/guides/paralegal-vs-legal-ops");

    @ParameterizedTest
    @CsvSource({
        "skill, legal-research, name",
        "role, paralegal, title",
        "role, legal-ops, summary",
        "role-family, legal-operations, title",
        "guide, paralegal-vs-legal-ops, title",
        "guide, how-to-get-into-legal-ops, shortAnswer",
    })
    void aChangeIsShownWhereverItBelongs(String kind, String slug, String field) {
        whatIsKeptIsRight(kind, slug, field);
    }

    @ParameterizedTest
    @CsvSource({"source", "ladder", "salary-report", "shelf"})
    void aChangeOfAnyDocumentOfAKindIsShown(String kind) {
        String slug = Keyring.as(Roles.PUBLISHER)
                .get("/manage/v1/documents?limit=1&kind="
                        + kind.replace('-', '_').toUpperCase(Locale.ROOT))
                .jsonPath()
                .getString("items[0].slug");
        whatIsKeptIsRight(kind, slug, "title");
    }

    @Test
    void whatBeginsToNameADocumentIsShownWithIt() {
        String slug = "g" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode copy = document("guide", "paralegal-vs-legal-ops");
        copy.remove("id");
        copy.put("slug", slug).put("title", "Another comparison of the same");
        whatIsKeptIsRight(() -> put("guide", slug, copy));
        whatIsKeptIsRight(() -> remove("guide", slug));
    }

    @Test
    void aRenamedDocumentIsNamedAnew() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode skill = JSON.createObjectNode();
        skill.put("kind", "skill")
                .put("slug", slug)
                .put("name", "Named for a while")
                .put("type", "SKILL");
        whatIsKeptIsRight(() -> put("skill", slug, skill));
        whatIsKeptIsRight(() -> patch("skill", slug, "slug", slug + "-anew"));
        whatIsKeptIsRight(() -> remove("skill", slug + "-anew"));
    }

    /** With a field changed, and afterwards as it was: others look at the same library. */
    private void whatIsKeptIsRight(String kind, String slug, String field) {
        String before = document(kind, slug).path(field).asText();
        try {
            whatIsKeptIsRight(() -> patch(kind, slug, field, "Changed " + UUID.randomUUID()));
        } finally {
            patch(kind, slug, field, before);
        }
    }

    private void whatIsKeptIsRight(Runnable change) {
        List<String> paths = paths();
        answers(paths);
        change.run();
        paths.addAll(paths().stream().filter(path -> !paths.contains(path)).toList());
        Map<String, String> kept = answers(paths);
        Cold.start();
        assertThat(kept).containsExactlyInAnyOrderEntriesOf(answers(paths));
    }

    private static List<String> paths() {
        Set<String> paths = new LinkedHashSet<>(OTHERS);
        for (String collection : COLLECTIONS) {
            paths.add(collection);
            given().get(collection + "?limit=" + OF_EACH).jsonPath().<String>getList("items.href").stream()
                    .forEach(paths::add);
        }
        return new ArrayList<>(paths);
    }

    private static Map<String, String> answers(List<String> paths) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : paths) {
            Exchange answer = Exchange.get(path);
            // A problem names its request, which is another one each time.
            answers.put(path, answer.status() + (answer.status() == 200 ? answer.field("ETag") + answer.bytes() : ""));
        }
        return answers;
    }

    private static ObjectNode document(String kind, String slug) {
        try {
            JsonNode body = JSON.readTree(Keyring.as(Roles.PUBLISHER)
                    .get("/manage/v1/documents/" + kind + "/" + slug)
                    .asString());
            return (ObjectNode) body;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tag(String path) {
        return Keyring.as(Roles.PUBLISHER).get(path).header("ETag");
    }

    private static void patch(String kind, String slug, String field, String value) {
        String path = "/manage/v1/documents/" + kind + "/" + slug;
        expect(
                200,
                Keyring.as(Roles.PUBLISHER)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", tag(path))
                        .body(JSON.createObjectNode().put(field, value).toString())
                        .patch(path));
    }

    private static void put(String kind, String slug, ObjectNode document) {
        expect(
                201,
                Keyring.as(Roles.PUBLISHER)
                        .contentType("application/json")
                        .header("If-None-Match", "*")
                        .body(document.toString())
                        .put("/manage/v1/documents/" + kind + "/" + slug));
    }

    private static void remove(String kind, String slug) {
        String path = "/manage/v1/documents/" + kind + "/" + slug;
        expect(200, Keyring.as(Roles.PUBLISHER).header("If-Match", tag(path)).delete(path));
    }

    private static void expect(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }
}

package dev.rolebook.check;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whichever way a document comes in, the same is said of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EveryWayInTest {

    private static final String IMPORTS = "/manage/v1/imports";

    private final String own = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void errorsAreTheSame() {
        String role = "{\"kind\":\"role\",\"slug\":\"%s\",\"title\":\"X\",\"roleFamily\":\"nowhere\",\"summary\":\"s\"}"
                .formatted(own);
        List<String> expected = List.of("unresolved-reference /roleFamily ERROR");
        assertThat(inASet("role", role)).isEqualTo(expected);
        Response put = directly("role", role);
        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(put.jsonPath().<Map<String, String>>getList("errors"))
                .extracting(error -> error.get("code") + " " + error.get("pointer") + " ERROR")
                .isEqualTo(expected);
        for (String query : List.of("", "?dryRun=true", "?publish=true")) {
            assertThat(imported(role, query)).as(query).isEqualTo(expected);
        }
    }

    @Test
    void warningsAreTheSame() {
        String lonely = skill(own, "Lonely " + own);
        List<String> expected = List.of("orphan  WARNING");
        assertThat(inASet("skill", lonely)).isEqualTo(expected);
        Response put = directly("skill", lonely);
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(said(put.jsonPath().getList("warnings"))).isEqualTo(expected);
        for (String query : List.of("", "?dryRun=true")) {
            assertThat(imported(lonely, query)).as(query).isEqualTo(expected);
        }
        JsonPath published = publisher()
                .post(SETS + "/" + set("skill", lonely) + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(said(published.getList("warnings"))).isEqualTo(expected);
    }

    private String set(String kind, String body) {
        String set = begin("One way in");
        write(set, kind, own, body);
        return set;
    }

    private List<String> inASet(String kind, String body) {
        JsonPath check = editor().post(SETS + "/" + set(kind, body) + "/check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return said(check.getList("findings"));
    }

    private Response directly(String kind, String body) {
        return publisher()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put("/manage/v1/documents/" + kind + "/" + own + "?dryRun=true");
    }

    private static List<String> imported(String body, String query) {
        String id = publisher()
                .contentType("application/x-ndjson")
                .body((body + "\n").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath end = publisher().get(IMPORTS + "/" + id + "?wait=25").jsonPath();
        assertThat(end.getString("finishedAt")).isNotNull();
        return said(end.getList("findings"));
    }

    /** Rule, place and severity of each. */
    private static List<String> said(List<Map<String, String>> findings) {
        return findings.stream()
                .map(finding -> finding.get("rule") + " " + finding.get("pointer") + " " + finding.get("severity"))
                .toList();
    }
}

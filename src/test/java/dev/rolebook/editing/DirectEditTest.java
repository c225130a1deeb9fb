package dev.rolebook.editing;

import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.Statements;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** One document is read, changed and withdrawn at once, by whoever may publish. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DirectEditTest {

    @Inject
    SessionFactory sessions;

    private final String own = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/manage/v1/documents/skill/" + own;

    @Test
    void aDocumentIsCreatedChangedAndWithdrawn() {
        Response created = put(skill(own, "One"), "If-None-Match", "*");
        created.then()
                .statusCode(201)
                .header("Location", path)
                .body("change.action", equalTo("CREATE"))
                .body("publication", notNullValue());
        RestAssured.get("/v1/skills/" + own).then().body("name", equalTo("One"));
        String tag = created.header("ETag");
        assertThat(publisher().get(path).header("ETag")).isEqualTo(tag);

        put(skill(own, "Two"), "If-None-Match", "*").then().statusCode(412);
        put(skill(own, "Two"), "If-Match", tag)
                .then()
                .statusCode(200)
                .body("change.action", equalTo("CHANGE"))
                .body("change.differences.pointer", equalTo(List.of("/name")));
        put(skill(own, "Three"), "If-Match", tag).then().statusCode(412).header("ETag", notNullValue());
        String now = publisher().get(path).header("ETag");
        put(skill(own, "Two"), "If-Match", now).then().statusCode(200).body("publication", nullValue());

        publisher().delete(path).then().statusCode(428);
        publisher()
                .header("If-Match", now)
                .delete(path)
                .then()
                .statusCode(200)
                .body("change.action", equalTo("REMOVE"));
        RestAssured.get("/v1/skills/" + own).then().statusCode(410);
        publisher().get(path).then().statusCode(404);
    }

    @Test
    void whatIsPublishedAtOnceTellsItsWarnings() {
        put(skill(own, "One"), "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("warnings.rule", hasItem("orphan"))
                .body("warnings.severity", everyItem(equalTo("WARNING")));
        put(skill(own, "One"), "If-Match", publisher().get(path).header("ETag"))
                .then()
                .statusCode(200)
                .body("publication", nullValue())
                .body("warnings", empty());
    }

    @Test
    void aPatchChangesTheFieldsThatItNames() {
        String tag = put(skill(own, "One"), "If-None-Match", "*").header("ETag");
        patch("{\"category\":\"maps\",\"exampleTools\":[\"Compass\"]}", tag)
                .then()
                .statusCode(200)
                .body("change.differences.change", equalTo(List.of("ADDED", "ADDED")));
        patch("{\"name\":\"Late\"}", tag).then().statusCode(412);
        patch("{\"category\":null}", publisher().get(path).header("ETag"))
                .then()
                .statusCode(200)
                .body("change.differences[0].change", equalTo("REMOVED"));
        publisher().get(path).then().body("name", equalTo("One")).body("category", nullValue());
        patch("{\"nam\":1}", publisher().get(path).header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/nam"));
        publisher()
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{}")
                .patch(path)
                .then()
                .statusCode(415)
                .header("Accept-Patch", containsString("application/merge-patch+json"));
    }

    @Test
    void aPatchReadsWhatItChangesNoMoreOftenThanAWholeWrite() {
        put(skill(own, "One"), "If-None-Match", "*").then().statusCode(201);
        AtomicInteger more = new AtomicInteger();
        long whole = Statements.fewest(
                sessions,
                () -> put(skill(own, "Whole " + more.incrementAndGet()), "If-Match", "*")
                        .then()
                        .statusCode(200));
        long patch = Statements.fewest(
                sessions,
                () -> patch("{\"name\":\"Patched %d\"}".formatted(more.incrementAndGet()), "*")
                        .then()
                        .statusCode(200));
        assertThat(patch).isEqualTo(whole);
    }

    @Test
    void aDryRunPublishesNothing() {
        publisher()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(skill(own, "Tried"))
                .put(path + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("change.action", equalTo("CREATE"));
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);
    }

    @Test
    void whatOthersNameStays() {
        String family = "/manage/v1/documents/role-family/paralegal";
        publisher()
                .header("If-Match", publisher().get(family).header("ETag"))
                .delete(family)
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("names it")));
        RestAssured.get("/v1/role-families/paralegal").then().statusCode(200);
    }

    @Test
    void aDocumentMayBeSentAsYaml() {
        String yaml = "kind: skill\nslug: %s\nformat: 1\nname: 3411.7\ntype: SKILL\ndescription: NO\n".formatted(own);
        Keyring.as(Roles.PUBLISHER)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml")
                .header("If-None-Match", "*")
                .body(yaml)
                .put(path)
                .then()
                .statusCode(201);
        publisher().get(path).then().body("name", equalTo("3411.7")).body("description", equalTo("NO"));
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        put("[]", "If-None-Match", "*").then().statusCode(422);
        for (String wrong : List.of("{\"kind\":\"skill\",\"kind\":\"role\"}", "{\"kind\":", "{} {}", "{'kind':1}")) {
            put(wrong, "If-None-Match", "*")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-json"))
                    .body("detail", startsWith("Line 1, column "));
        }
        put("[".repeat(65) + "]".repeat(65), "If-None-Match", "*").then().statusCode(400);
        put(skill("another", "X"), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/slug"));
        put(skill(own, "\\u0000"), "If-None-Match", "*").then().statusCode(400);
        put(skill(own, "\\ud800"), "If-None-Match", "*").then().statusCode(400);
        publisher()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(("{\"kind\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8))
                .put(path)
                .then()
                .statusCode(413);
        publisher()
                .get("/manage/v1/documents/skil/x")
                .then()
                .statusCode(404)
                .body("detail", containsString("did you mean 'skill'"));
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);
    }

    private Response put(String body, String condition, String value) {
        return publisher()
                .contentType("application/json")
                .header(condition, value)
                .body(body)
                .put(path);
    }

    private Response patch(String body, String tag) {
        return publisher()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch(path);
    }
}

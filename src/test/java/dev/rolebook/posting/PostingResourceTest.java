package dev.rolebook.posting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partners push their own jobs, one or many, and end them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostingResourceTest {

    private static final String OWN = "/manage/v1/jobs/" + Keyring.PARTNER;

    private final String reference = "j" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aJobIsWrittenLiveAtOnceAndEnded() {
        String id = put(reference, posting(reference, "Senior Paralegal"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("WRITTEN"))
                .extract()
                .path("id");
        given().get("/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Senior Paralegal"))
                .body("roleFamily.slug", equalTo("paralegal"));
        put(reference, posting(reference, "Litigation Paralegal"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        given().get("/v1/jobs/" + id).then().body("title", equalTo("Litigation Paralegal"));

        Keyring.as(Roles.PARTNER).delete(OWN + "/" + reference).then().statusCode(204);
        given().get("/v1/jobs/" + id).then().statusCode(410);
        Keyring.as(Roles.PARTNER).delete(OWN + "/no-such-job").then().statusCode(404);
    }

    @Test
    void manyAreWrittenEachWithAResultInTheirOrder() {
        String lines = String.join(
                "\n",
                posting(reference + "-1", "Paralegal"),
                "{\"reference\":",
                posting(reference + "-2", "").replace("\"\"", "\" \""),
                "",
                posting(reference + "-3", "Paralegal"),
                posting(reference + "-3", "Paralegal"),
                posting(reference + "-4", "Paralegal").replace("\"title\"", "\"titel\""));
        bulk(lines)
                .then()
                .statusCode(200)
                .body("written", equalTo(2))
                .body("refused", equalTo(4))
                .body("results.line", contains(1, 2, 3, 5, 6, 7))
                .body("results.outcome", contains("WRITTEN", "REFUSED", "REFUSED", "WRITTEN", "REFUSED", "REFUSED"))
                .body("results[2].errors.pointer", hasItem("/title"))
                .body("results[4].errors.code", contains("duplicate-entry"))
                .body("results[5].errors[0].detail", containsString("Did you mean 'title'?"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        put(
                        reference,
                        posting(reference, "Paralegal")
                                .replace("https://", "ftp://")
                                .replace("US", "usa"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/applyUrl"))
                .body("errors.pointer", hasItem("/locations/0/country"));
        put(reference, posting("another", "Paralegal"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reference"));
        bulk("").then().statusCode(400);
        bulk("{}\n".repeat(1_001)).then().statusCode(400);
    }

    @Test
    void ofOthersSourcesAPartnerLearnsNothing() {
        Response there = Keyring.as(Roles.PARTNER)
                .contentType("application/json")
                .body(posting(reference, "X"))
                .put("/manage/v1/jobs/example-jobs/" + reference);
        there.then().statusCode(404).body("detail", not(containsString("job of")));
        Keyring.as(Roles.PARTNER)
                .delete("/manage/v1/jobs/no-such-source/x")
                .then()
                .statusCode(404);
        Keyring.as(Roles.EDITOR).delete(OWN + "/" + reference).then().statusCode(403);
        given().delete(OWN + "/" + reference).then().statusCode(401);
        Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body(posting(reference, "Paralegal"))
                .put("/manage/v1/jobs/another-source/" + reference)
                .then()
                .statusCode(200);
    }

    private Response put(String name, String body) {
        return Keyring.as(Roles.PARTNER)
                .contentType("application/json")
                .body(body)
                .put(OWN + "/" + name);
    }

    private static Response bulk(String lines) {
        return Keyring.as(Roles.PARTNER)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(OWN);
    }

    private static String posting(String reference, String title) {
        return "{\"reference\":\"%s\",\"title\":\"%s\",\"description\":\"Work.\",\"employmentTypes\":[\"FULL_TIME\"],\"organisation\":{\"name\":\"Example Robotics\"},\"locations\":[{\"locality\":\"Austin\",\"region\":\"TX\",\"country\":\"US\"}],\"remote\":false,\"datePosted\":\"2026-11-20\",\"applyUrl\":\"https://jobs.example.org/1\",\"directApply\":false}"
                .formatted(reference, title);
    }
}

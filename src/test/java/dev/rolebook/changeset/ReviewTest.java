package dev.rolebook.changeset;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.withSkill;
import static dev.rolebook.changeset.Editing.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where two others have to approve, nothing is published that they have not seen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(ReviewTest.ByTwoOthers.class)
class ReviewTest {

    /** An installation in which two others have to approve. */
    public static class ByTwoOthers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rolebook.sample-library", "false", "rolebook.review.approvals", "2");
        }
    }

    private final String own = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSetIsPublishedOnceEnoughOthersHaveApprovedIt() {
        String set = withSkill(own, "Approved");
        refused(publish(set).then(), "has 0 of the 2");
        approve(set, Roles.REVIEWER).statusCode(200);
        refused(publish(set).then(), "has 1 of the 2");
        // Whoever says it twice is one person still.
        approve(set, Roles.REVIEWER).statusCode(200).body("approvals", hasSize(1));
        refused(publish(set).then(), "has 1 of the 2");
        approve(set, Roles.ADMINISTRATOR).statusCode(200).body("approvals.current", contains(true, true));
        publish(set).then().statusCode(200);
        RestAssured.get("/v1/skills/" + own).then().statusCode(200);
    }

    @Test
    void anApprovalIsOfWhatWasSeen() {
        String set = withSkill(own, "Seen");
        approve(set, Roles.REVIEWER).statusCode(200);
        approve(set, Roles.ADMINISTRATOR).statusCode(200);
        write(set, "skill", own, skill(own, "Not seen"));
        refused(publish(set).then(), "has 0 of the 2");
        editor().get(SETS + "/" + set).then().body("approvals.current", contains(false, false));
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);
    }

    @Test
    void thereIsNoWayAroundIt() {
        String set = withSkill(own, "Scheduled");
        refused(
                publisher()
                        .contentType("application/json")
                        .body("{\"at\":\"2099-01-01T00:00:00Z\"}")
                        .post(SETS + "/" + set + "/schedule")
                        .then(),
                "has 0 of the 2");
        refused(
                publisher()
                        .contentType("application/json")
                        .header("If-None-Match", "*")
                        .body(skill(own, "At once"))
                        .put("/manage/v1/documents/skill/" + own)
                        .then(),
                "has 0 of the 2");
        String imported = publisher()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .body((skill(own, "From a file") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?publish=true")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        publisher()
                .get("/manage/v1/imports/" + imported + "?wait=20")
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("has 0 of the 2"))
                .body("publication", nullValue());
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);
    }

    private static void refused(ValidatableResponse answer, String detail) {
        answer.statusCode(409).body("code", equalTo("review-required")).body("detail", containsString(detail));
    }

    private static ValidatableResponse approve(String set, String role) {
        return Keyring.as(role)
                .contentType("application/json")
                .body("{}")
                .post(SETS + "/" + set + "/approvals")
                .then();
    }
}

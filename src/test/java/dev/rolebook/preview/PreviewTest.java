package dev.rolebook.preview;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.draft;
import static dev.rolebook.changeset.Editing.previewToken;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.withSkill;
import static dev.rolebook.changeset.Editing.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who holds a token sees the delivery API as if a change set were published; nobody else sees anything. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PreviewTest {

    private final String own = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyReadAnswersAsIfTheSetWerePublished() {
        String set = begin("A changed guide");
        String role = draft(set, "role", "paralegal").asString();
        write(
                set,
                "role",
                "paralegal",
                role.replaceFirst("\"title\":\"[^\"]+\"", "\"title\":\"Paralegal " + own + "\""));
        write(set, "skill", own, skill(own, "Seeing ahead " + own));
        String token = token(set);

        preview(token).get("/v1/roles/paralegal").then().statusCode(200).body("title", equalTo("Paralegal " + own));
        preview(token)
                .get("/v1/guides/paralegal-vs-legal-ops")
                .then()
                .statusCode(200)
                .body("roles.title", hasItem("Paralegal " + own));
        preview(token).get("/v1/skills?slug=" + own).then().statusCode(200).body("items.slug", hasItem(own));
        preview(token).get("/v1/search?q=" + own).then().statusCode(200).body("items.slug", hasItem(own));
        preview(token)
                .get("/v1/compare?roles=paralegal,legal-ops")
                .then()
                .statusCode(200)
                .body("roles.title", hasItem("Paralegal " + own));
        given().get("/embed/guides/paralegal-vs-legal-ops?preview=" + token)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(containsString(own));

        given().get("/v1/skills/" + own).then().statusCode(404);
        given().get("/v1/search?q=" + own).then().body("items", equalTo(List.of()));
        assertThat(given().get("/v1/guides/paralegal-vs-legal-ops").asString()).doesNotContain(own);
    }

    @Test
    void nothingOfItIsCached() {
        String token = token(withSkill(own, "Uncached"));
        for (String path : List.of("/v1/skills/" + own, "/v1/skills/no-such-skill", "/v1/skills")) {
            var answer = preview(token).redirects().follow(false).get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("Cache-Tag")).isNull();
        }
        assertThat(given().get("/v1/skills").header("Vary")).contains("Rolebook-Preview");
    }

    @Test
    void aDanglingReferenceIsAFindingInAPreviewToo() {
        String set = begin("Dangling");
        write(
                set,
                "role",
                own,
                "{\"kind\":\"role\",\"slug\":\"%s\",\"title\":\"X\",\"roleFamily\":\"nowhere\",\"summary\":\"s\"}"
                        .formatted(own));
        preview(token(set))
                .get("/v1/roles/" + own)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/roleFamily"));
    }

    @Test
    void forgedEndedAndUselessTokensAreRefused() {
        String set = withSkill(own, "Seen");
        String token = token(set);
        for (String wrong :
                List.of("rbp_", "x", token.substring(0, token.length() - 2), token.replace("rbp_A", "rbp_B") + "A")) {
            preview(wrong).get("/v1/skills").then().statusCode(403).body("code", equalTo("invalid-preview"));
        }
        publish(set).then().statusCode(200);
        preview(token).get("/v1/skills/" + own).then().statusCode(403);
        given().get("/v1/skills?preview=" + token).then().statusCode(400);
        preview(token)
                .contentType("application/json")
                .body("{\"title\":\"X\"}")
                .post("/manage/v1/change-sets")
                .then()
                .statusCode(401);
    }

    @Test
    void asOfShowsEverythingThatIsScheduledUntilThen() {
        String due = withSkill(own + "-due", "Due " + own);
        Instant at = Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        publisher()
                .contentType("application/json")
                .body("{\"at\":\"" + at + "\"}")
                .post(SETS + "/" + due + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"));
        String set = withSkill(own, "Alone " + own);
        String alone = token(set);
        String before = token(set, at.minusSeconds(1));
        String then = token(set, at);

        preview(alone).get("/v1/skills/" + own + "-due").then().statusCode(404);
        preview(before).get("/v1/skills/" + own + "-due").then().statusCode(404);
        preview(then).get("/v1/skills/" + own + "-due").then().statusCode(200);
        preview(then).get("/v1/skills/" + own).then().statusCode(200);
        publisher()
                .delete(SETS + "/" + due + "/schedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    @Test
    void anonymousReadersSeeNothingOfItUnderLoad() throws Exception {
        String name = "Secret " + own;
        String set = withSkill(own, name);
        String token = token(set);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                // One that is found, and one whose composing fails.
                String path = i % 2 == 0 ? "/v1/skills/" + own : "/v1/skills/no-such-" + own;
                int status = i % 2 == 0 ? 200 : 404;
                all.add(readers.submit(() -> preview(token).get(path).then().statusCode(status)));
                all.add(readers.submit(() -> {
                    given().get("/v1/skills/" + own).then().statusCode(404);
                    assertThat(given().get("/v1/skills?limit=100").asString()).doesNotContain(own);
                    assertThat(given().get("/v1/search?q=" + own).asString()).doesNotContain(name);
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void afterAPreviewThatFailsAThousandReadersSeeWhatIsPublished() {
        String token = token(withSkill(own, "Left behind " + own));
        preview(token).get("/test/failing-read").then().statusCode(500);
        for (int i = 0; i < 1_000; i++) {
            given().get("/v1/skills/" + own).then().statusCode(404);
        }
    }

    private static RequestSpecification preview(String token) {
        return RestAssured.given().header("Rolebook-Preview", token);
    }

    private static String token(String set) {
        return previewToken(set);
    }

    private static String token(String set, Instant asOf) {
        return previewToken(set, "{\"asOf\":\"" + asOf + "\"}");
    }
}

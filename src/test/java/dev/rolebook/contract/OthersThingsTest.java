package dev.rolebook.contract;

import static dev.rolebook.changeset.Editing.withSkill;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.posting.Postings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of what is not theirs, partners hear what they would hear if it had never been. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OthersThingsTest {

    private static final String RIVAL = "rival-board";
    private static final String JOBS = "/manage/v1/jobs/";
    private static final String KEYS = "/manage/v1/keys";

    /** What nobody ever made, by the name of the parameter. */
    private static final Map<String, String> NOTHING = Map.of(
            "source", "no-such-board",
            "reference", "no-such-job",
            "key", "rb_000000000000",
            "changeSet", "00000000-0000-7000-8000-00000000ffff",
            "id", "00000000-0000-7000-8000-00000000ffff",
            "kind", "skill",
            "slug", "no-such-skill",
            "publication", "999999",
            "number", "999999");

    @Inject
    Postings postings;

    private final String own = "o" + UUID.randomUUID().toString().substring(0, 8);

    /** Others count the jobs that there are. */
    @AfterEach
    void leaveNoJob() {
        postings.replaceAll(RIVAL, List.of());
        postings.replaceAll(Keyring.PARTNER, List.of());
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereIsAnsweredAsWhatNeverWas() {
        String set = withSkill(own, "Not theirs");
        Map<String, String> there = Map.of(
                "source",
                RIVAL,
                "reference",
                rivalsJob(),
                "key",
                rivalsKey(),
                "changeSet",
                set,
                "id",
                set,
                "kind",
                "skill",
                "slug",
                "e-billing",
                "publication",
                "1",
                "number",
                "1");
        return Contract.binding().operations().stream()
                .filter(operation ->
                        operation.isGuarded() && !operation.parameters("path").isEmpty())
                .map(operation -> dynamicTest(
                        operation.toString(),
                        () -> assertThat(answer(operation, there, partner()))
                                .isEqualTo(answer(operation, NOTHING, partner()))));
    }

    /** Without this, the same answer would say nothing: who may see what is there is answered otherwise. */
    @Test
    void whatIsThereIsThere() {
        assertThat(status("/manage/v1/change-sets/" + withSkill(own, "There"))).isEqualTo(200);
        assertThat(status(KEYS + "/" + rivalsKey())).isEqualTo(200);
        Keyring.asPartnerOf(RIVAL)
                .delete(JOBS + RIVAL + "/" + rivalsJob())
                .then()
                .statusCode(204);
    }

    private static int status(String path) {
        return Keyring.as(Roles.ADMINISTRATOR).get(path).statusCode();
    }

    @Test
    void filtersAndCursorsTellNothingEither() {
        rivalsKey();
        String cursor = Keyring.as(Roles.ADMINISTRATOR).get(KEYS + "?limit=1").path("page.next");
        List<String> answers = Stream.of(
                        "?partner=" + RIVAL, "?partner=no-such-board", "?cursor=" + cursor, "?cursor=none", "?limit=0")
                .map(query -> told(partner().get(KEYS + query), Map.of()))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
    }

    @Test
    void aBatchWritesNothingOfAnother() {
        String reference = rivalsJob();
        String rivals = jobOf(RIVAL, reference);
        Response written = partner()
                .contentType("application/x-ndjson")
                .body(posting(reference, "Taken over").getBytes(StandardCharsets.UTF_8))
                .post(JOBS + Keyring.PARTNER);
        written.then().statusCode(200).body("written", equalTo(1));
        assertThat(written.<String>path("results[0].id")).isNotEqualTo(rivals);
        given().get("/v1/jobs/" + rivals).then().statusCode(200).body("title", equalTo("Paralegal"));
        partner().delete(JOBS + Keyring.PARTNER + "/" + reference).then().statusCode(204);
        given().get("/v1/jobs/" + rivals).then().statusCode(200);
    }

    @Test
    void theSameWordOfTwoPartnersIsTwo() {
        String line = posting(own, "Paralegal");
        String word = UUID.randomUUID().toString();
        sentUnder(word, Keyring.asPartnerOf(RIVAL), RIVAL, line)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue());
        Response ours = sentUnder(word, partner(), Keyring.PARTNER, line);
        ours.then().statusCode(200).header("Idempotent-Replayed", nullValue());
        assertThat(ours.<String>path("results[0].id")).isNotEqualTo(jobOf(RIVAL, own));
    }

    private static Response sentUnder(String word, RequestSpecification partner, String source, String line) {
        return partner.contentType("application/x-ndjson")
                .header("Idempotency-Key", word)
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(JOBS + source);
    }

    private static RequestSpecification partner() {
        return Keyring.as(Roles.PARTNER);
    }

    /** Everything that an answer tells, with all names of what was asked for left out. */
    private static String answer(Operation operation, Map<String, String> names, RequestSpecification caller) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            assertThat(names).as("a value for each parameter").containsKey(name);
            path = path.replace("{" + name + "}", names.getOrDefault(name, ""));
        }
        Iterator<String> types = operation.node().at("/requestBody/content").fieldNames();
        if (types.hasNext()) {
            String type = types.next();
            caller.header("Content-Type", type)
                    .body(body(operation, names.getOrDefault("reference", "")).getBytes(StandardCharsets.UTF_8));
        }
        return told(caller.request(operation.method().toUpperCase(Locale.ROOT), path), names);
    }

    private static String body(Operation operation, String reference) {
        return operation.path().startsWith("/manage/v1/jobs") ? posting(reference, "Paralegal") : "{}";
    }

    private static String told(Response answer, Map<String, String> names) {
        String body =
                answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
        for (String name :
                names.values().stream().filter(value -> value.length() > 6).collect(Collectors.toSet())) {
            body = body.replace(name, "…");
        }
        Set<String> fields = new TreeSet<>();
        for (Header header : answer.headers()) {
            fields.add(header.getName());
        }
        return answer.statusCode() + " " + answer.header("WWW-Authenticate") + " " + fields + " " + body;
    }

    private String rivalsJob() {
        String reference = own + "-job";
        Keyring.asPartnerOf(RIVAL)
                .contentType("application/json")
                .body(posting(reference, "Paralegal"))
                .put(JOBS + RIVAL + "/" + reference)
                .then()
                .statusCode(200);
        return reference;
    }

    private static String jobOf(String source, String reference) {
        return Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body(posting(reference, "Paralegal"))
                .put(JOBS + source + "/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The shown half of the key of another partner. */
    private static String rivalsKey() {
        return Keyring.asPartnerOf(RIVAL).get("/manage/v1/me").path("key");
    }

    private static String posting(String reference, String title) {
        return """
                {"reference":"%s","title":"%s","description":"Work.","employmentTypes":["FULL_TIME"],\
                "organisation":{"name":"Example Robotics"},"locations":[{"locality":"Austin","region":"TX",\
                "country":"US"}],"remote":false,"datePosted":"2026-11-20","applyUrl":"https://jobs.example.org/1",\
                "directApply":false}""".formatted(reference, title);
    }
}

package dev.rolebook.audit;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.withSkill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.FixedClock;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is done is written down, and nobody can change what is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTest {

    private static final String AUDIT = "/manage/v1/audit";
    private static final String KEYS = "/manage/v1/keys";

    private final String own = "z" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DataSource database;

    @Test
    void aWriteSaysWhoWithWhichKeyFromWhereWhenWhatAndWhy() {
        String key = made();
        administrator()
                .header("X-Request-Id", own)
                .queryParam("note", "Found in a public repository")
                .delete(KEYS + "/" + key)
                .then()
                .statusCode(200);
        newest("revokeKey")
                .body("items[0].number", notNullValue())
                .body("items[0].doneAt", equalTo(FixedClock.NOW.toString()))
                .body("items[0].operation", equalTo("revokeKey"))
                .body("items[0].path", equalTo(KEYS + "/" + key))
                .body("items[0].href", equalTo(KEYS + "/" + key))
                .body("items[0].author", equalTo("Administrator"))
                .body("items[0].key", equalTo("rb_testadmin001"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].requestId", equalTo(own))
                .body("items[0].note", equalTo("Found in a public repository"));
        newest("createKey").body("items[0].path", equalTo(KEYS)).body("items[0].href", equalTo(KEYS + "/" + key));
    }

    @Test
    void whoeverSaysWhyInTheBodyIsHeardToo() {
        String set = editor().contentType("application/json")
                .body("{\"title\":\"Pay\",\"note\":\"A new edition " + own + "\"}")
                .post(SETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        newest("createChangeSet")
                .body("items[0].href", equalTo(SETS + "/" + set))
                .body("items[0].author", equalTo("Test editor"))
                .body("items[0].note", equalTo("A new edition " + own));
        Keyring.as(Roles.REVIEWER)
                .contentType("application/json")
                .body("{\"note\":\"Good " + own + "\"}")
                .post(SETS + "/" + set + "/approvals")
                .then()
                .statusCode(200);
        newest("approveChangeSet")
                .body("items[0].author", equalTo("Test reviewer"))
                .body("items[0].path", equalTo(SETS + "/" + set + "/approvals"))
                .body("items[0].note", equalTo("Good " + own));
        editor().post(SETS + "/" + set + "/discard?note=Too late").then().statusCode(200);
        newest("discardChangeSet").body("items[0].note", equalTo("Too late"));
    }

    @Test
    void aPublicationIsExplainedByItsChangeSet() {
        String set = withSkill(own, "Reading maps");
        publish(set).then().statusCode(200);
        newest("publishChangeSet")
                .body("items[0].path", equalTo(SETS + "/" + set + "/publish"))
                .body("items[0].note", equalTo("The skill " + own));
        newest("putDraft").body("items[0].path", equalTo(SETS + "/" + set + "/documents/skill/" + own));
    }

    @Test
    void whatIsPublishedAtOnceSaysWhyInHistoryToo() {
        int publication = publisher()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .queryParam("note", "Asked for by readers")
                .body(skill(own, "Reading maps"))
                .put("/manage/v1/documents/skill/" + own)
                .then()
                .statusCode(201)
                .extract()
                .path("publication");
        newest("putDocument").body("items[0].note", equalTo("Asked for by readers"));
        publisher()
                .get("/manage/v1/publications/" + publication)
                .then()
                .body("note", startsWith("Create the skill " + own))
                .body("note", endsWith("Asked for by readers"));
        publisher()
                .post("/manage/v1/documents/skill/" + own + "/revisions/" + publication + "/restore?note=As it was")
                .then()
                .statusCode(201)
                .body("note", equalTo("As it was"));
    }

    @Test
    void whatIsNotDoneIsNotInIt() {
        int before = last();
        String set = begin("Tried");
        int begun = last();
        assertThat(begun).isGreaterThan(before);
        editor().post(SETS + "/" + set + "/discard?dryRun=true").then().statusCode(200);
        editor().post(SETS + "/" + set + "/check").then().statusCode(200);
        editor().post(SETS + "/" + set + "/publish").then().statusCode(403);
        publisher().post(SETS + "/" + UUID.randomUUID() + "/publish").then().statusCode(404);
        editor().contentType("application/json").body("{}").post(SETS).then().statusCode(400);
        assertThat(last()).isEqualTo(begun);
        for (String replayed : new String[] {null, "true"}) {
            editor().header("Idempotency-Key", own)
                    .post(SETS + "/" + set + "/discard")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed));
        }
        administrator()
                .get(AUDIT + "?operation=discardChangeSet&limit=100")
                .then()
                .body("items.findAll { it.path == '" + SETS + "/" + set + "/discard' }.size()", equalTo(1));
    }

    @Test
    void itIsNarrowedByWhoWhatAndWhen() {
        String key = made();
        JsonPath list = administrator()
                .get(AUDIT + "?key=rb_testadmin001&operation=createKey&author=Administrator&limit=100")
                .then()
                .statusCode(200)
                .body("items.operation", everyItem(equalTo("createKey")))
                .body("items.key", everyItem(equalTo("rb_testadmin001")))
                .extract()
                .jsonPath();
        assertThat(list.getList("items.href")).contains(KEYS + "/" + key);
        List<Integer> numbers = list.getList("items.number");
        assertThat(numbers).isSortedAccordingTo((one, other) -> other - one);
        administrator().get(AUDIT + "?author=Nobody").then().body("items", empty());
        administrator()
                .get(AUDIT + "?until=" + FixedClock.NOW)
                .then()
                .statusCode(200)
                .body("items", empty());
        administrator().get(AUDIT + "?since=" + FixedClock.NOW).then().body("items", not(empty()));
        administrator()
                .get(AUDIT + "?operations=createKey")
                .then()
                .statusCode(400)
                .body("errors.nearest", contains("operation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ""})
    void aNoteHasItsBounds(String note) {
        String set = begin("Bounds");
        editor().post(SETS + "/" + set + "/discard?note=" + (note.isEmpty() ? "" : note.repeat(2_001)))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("note"));
    }

    @Test
    void whoHasAnImportMadeIsNamed() {
        String id = editor().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .body((skill(own, "Imported") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?note=Nightly")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        newest("importContent")
                .body("items[0].path", equalTo("/manage/v1/imports"))
                .body("items[0].href", equalTo("/manage/v1/imports/" + id))
                .body("items[0].note", equalTo("Nightly"));
        String set = editor().get("/manage/v1/imports/" + id + "?wait=20").path("changeSet");
        editor().post(SETS + "/" + set + "/discard").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set author = 'nobody'", "delete from audit_entry", "truncate audit_entry"})
    void nobodyChangesIt(String statement) throws SQLException {
        made();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void withoutAWordThereIsNoNote() {
        made();
        newest("createKey").body("items[0].note", nullValue());
    }

    private static RequestSpecification administrator() {
        return Keyring.as(Roles.ADMINISTRATOR);
    }

    /** The number of the newest entry; 0 if there is none. */
    private static int last() {
        Integer number = administrator().get(AUDIT + "?limit=1").path("items[0].number");
        return number == null ? 0 : number;
    }

    private static ValidatableResponse newest(String operation) {
        return administrator()
                .get(AUDIT + "?limit=1&operation=" + operation)
                .then()
                .statusCode(200);
    }

    /** Makes a key, and gives its public half. */
    private String made() {
        return administrator()
                .contentType("application/json")
                .body("{\"name\":\"Audited " + own + "\",\"roles\":[\"reader\"]}")
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .path("key.id");
    }
}

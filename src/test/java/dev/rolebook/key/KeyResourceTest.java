package dev.rolebook.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.FixedClock;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as an administrator manages them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyResourceTest {

    private static final String KEYS = "/manage/v1/keys";
    private static final String ME = "/manage/v1/me";

    @Inject
    LastUse uses;

    @Inject
    DataSource database;

    @Test
    void aNewKeyIsShownWholeOnceAndWorks() {
        JsonPath made = create(Map.of("name", "Night desk", "roles", List.of("editor"), "requestsPerMinute", 600))
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("key.name", equalTo("Night desk"))
                .body("key.roles", contains("editor"))
                .body("key.partner", nullValue())
                .body("key.requestsPerMinute", equalTo(600))
                .body("key.valid", equalTo(true))
                .body("key.createdBy", equalTo("Administrator"))
                .body("key.expiresAt", nullValue())
                .body("key.revokedAt", nullValue())
                .body("key.lastUsedAt", nullValue())
                .body("key.replaces", nullValue())
                .body("key.replacedBy", nullValue())
                .header("Location", startsWith("/manage/v1/keys/rb_"))
                .extract()
                .jsonPath();
        String secret = made.getString("secret");
        String id = made.getString("key.id");
        assertThat(secret).startsWith(id + "_");
        Keyring.with(secret).get(ME).then().statusCode(200).body("key", equalTo(id));
        String shown = administrator()
                .get(KEYS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String listed = everyPage();
        assertThat(shown).contains(id).doesNotContain(secret.substring(id.length()));
        assertThat(listed).contains(id).doesNotContain(secret.substring(id.length()));
    }

    @Test
    void theListTurnsItsPagesAndIsNarrowed() {
        String partner = made(Map.of("name", "Board", "roles", List.of("partner"), "partner", "list-board"))
                .getString("key.id");
        String gone = made(Map.of("name", "Gone", "roles", List.of("reader"))).getString("key.id");
        administrator().delete(KEYS + "/" + gone).then().statusCode(200);
        administrator().get(KEYS + "?partner=list-board").then().statusCode(200).body("items.id", contains(partner));
        administrator()
                .get(KEYS + "?valid=true&limit=100")
                .then()
                .statusCode(200)
                .body("items.valid", everyItem(equalTo(true)))
                .body("items.id", not(hasItem(gone)));
        JsonPath first = administrator().get(KEYS + "?limit=1&count=true").jsonPath();
        assertThat(first.getInt("page.total")).isGreaterThan(1);
        administrator()
                .get(KEYS + "?limit=1&cursor=" + first.getString("page.next"))
                .then()
                .statusCode(200)
                .body("items.id", not(contains(first.getString("items[0].id"))));
        administrator().get(KEYS + "?role=editor").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'roles':['editor']} | /name",
                "{'name':' ','roles':['editor']} | /name",
                "{'name':'a\\nb','roles':['editor']} | /name",
                "{'name':'a\\u001b[31m','roles':['editor']} | /name",
                "{'name':'x'} | /roles",
                "{'name':'x','roles':[]} | /roles",
                "{'name':'x','roles':['chief']} | /roles/0",
                "{'name':'x','roles':['editor','editor']} | /roles",
                "{'name':'x','roles':['partner']} | /partner",
                "{'name':'x','roles':['editor'],'partner':'board'} | /partner",
                "{'name':'x','roles':['partner'],'partner':'The Board'} | /partner",
                "{'name':'x','roles':['editor'],'requestsPerMinute':0} | /requestsPerMinute",
                "{'name':'x','roles':['editor'],'expiresAt':'2020-01-01T00:00:00Z'} | /expiresAt",
                "{'name':'x','roles':['editor'],'expiresAt':'+300000-12-31T23:59:59Z'} | /expiresAt",
                "{'name':'x','roles':['editor'],'expiresAt':4102444800} | /expiresAt",
                "{'name':'x','roles':['editor'],'expiresAt':''} | /expiresAt",
                "{'name':'x','roles':['editor'],'expiresAt':'2099-01-01'} | /expiresAt",
                // Nobody takes what only the service gives.
                "{'name':'x','roles':['editor'],'id':'rb_aaaaaaaaaaaa'} | /id",
                "{'name':'x','roles':['editor'],'createdBy':'me'} | /createdBy",
                "{'name':'x','roles':['editor'],'secret':'rb_a_b'} | /secret"
            })
    void whatIsWrongIsSaid(String body, String pointer) {
        create(body.replace('\'', '"')).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aRotatedKeyWorksBesideItsSuccessorUntilItEnds() {
        JsonPath old = made(Map.of(
                "name", "Rotated", "roles", List.of("partner"), "partner", "board", "requestsPerMinute", 60_000));
        Instant end = Instant.now().plusSeconds(2);
        JsonPath next = rotate(old.getString("key.id"), Map.of("oldKeyEndsAt", end.toString()))
                .statusCode(201)
                .body("key.name", equalTo("Rotated"))
                .body("key.roles", contains("partner"))
                .body("key.partner", equalTo("board"))
                .body("key.requestsPerMinute", equalTo(60_000))
                .body("key.replaces", equalTo(old.getString("key.id")))
                .extract()
                .jsonPath();
        Keyring.with(next.getString("secret")).get(ME).then().statusCode(200);
        Awaitility.await("the old key ends")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Keyring.with(old.getString("secret")).get(ME).statusCode() == 401);
        // The database's time decides: that of this machine, here.
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        Keyring.with(next.getString("secret")).get(ME).then().statusCode(200);
        administrator()
                .get(KEYS + "/" + old.getString("key.id"))
                .then()
                .body("valid", equalTo(false))
                .body("replacedBy", equalTo(next.getString("key.id")));
    }

    @Test
    void bothKeysAreValidWhileTheyOverlap() {
        JsonPath old = made(Map.of("name", "Overlapping", "roles", List.of("reader")));
        JsonPath next = rotate(old.getString("key.id"), Map.of("oldKeyEndsAt", "2099-01-01T00:00:00Z"))
                .statusCode(201)
                .extract()
                .jsonPath();
        Keyring.with(old.getString("secret")).get(ME).then().statusCode(200);
        Keyring.with(next.getString("secret")).get(ME).then().statusCode(200);
        rotate(old.getString("key.id"), Map.of("oldKeyEndsAt", "2099-01-01T00:00:00Z"))
                .statusCode(409)
                .body("code", equalTo("key-ended"));
    }

    @Test
    void aKeyIsNotRotatedIntoALongerLife() {
        String id = made(Map.of("name", "Brief", "roles", List.of("reader"), "expiresAt", "2098-01-01T00:00:00Z"))
                .getString("key.id");
        rotate(id, Map.of("oldKeyEndsAt", "2099-01-01T00:00:00Z")).statusCode(201);
        administrator().get(KEYS + "/" + id).then().body("expiresAt", equalTo("2098-01-01T00:00:00Z"));
    }

    @Test
    void aKeyIsNotRotatedIntoOneThatNobodyAccepts() {
        String id = made(Map.of("name", "Late", "roles", List.of("reader"))).getString("key.id");
        rotate(id, Map.of("oldKeyEndsAt", "2099-01-01T00:00:00Z", "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"));
        administrator().get(KEYS + "/" + id).then().body("replacedBy", nullValue());
    }

    @Test
    void aRevokedKeyStaysInTheListAndIsRevokedOnce() {
        JsonPath key = made(Map.of("name", "Leaked", "roles", List.of("reader")));
        String at = administrator()
                .delete(KEYS + "/" + key.getString("key.id"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .extract()
                .path("revokedAt");
        Keyring.with(key.getString("secret")).get(ME).then().statusCode(401);
        administrator()
                .delete(KEYS + "/" + key.getString("key.id"))
                .then()
                .statusCode(200)
                .body("revokedAt", equalTo(at));
        rotate(key.getString("key.id"), Map.of("oldKeyEndsAt", "2099-01-01T00:00:00Z"))
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rb_zzzzzzzzzzzz", "rb_", "zzzzzzzzzzzz", "7", "rb_zzzzzzzzzzzz_sekrit"})
    void whatIsNoKeyIsNotFound(String id) {
        administrator().get(KEYS + "/" + id).then().statusCode(404).body("detail", equalTo("There is no such key."));
        administrator().delete(KEYS + "/" + id).then().statusCode(404);
    }

    @Test
    void theLastUseIsNotedOnceAMinute() throws SQLException {
        JsonPath key = made(Map.of("name", "Used", "roles", List.of("reader")));
        String id = key.getString("key.id");
        administrator().get(KEYS + "/" + id).then().body("lastUsedAt", nullValue());
        Keyring.with(key.getString("secret")).get("/v1").then().statusCode(200);
        Awaitility.await("the use is noted")
                .atMost(Duration.ofSeconds(10))
                .until(() -> administrator().get(KEYS + "/" + id).path("lastUsedAt") != null);
        assertThat(uses.note(id.substring("rb_".length()))).isFalse();
    }

    /** Answers of writes are kept for a day, for whoever asks again under the same Idempotency-Key. */
    @Test
    void whoAsksAgainIsGivenTheSameKeyWithoutItsSecret() throws SQLException {
        JsonPath first = onceOnly("lost-answer")
                .body("secret", startsWith("rb_"))
                .extract()
                .jsonPath();
        onceOnly("lost-answer")
                .header("Idempotent-Replayed", equalTo("true"))
                .body("secret", nullValue())
                .body("key.id", equalTo(first.getString("key.id")));
        String secret = first.getString("secret");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select body from idempotency_key where body is not null")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(rows.getString(1)).doesNotContain(secret.substring(secret.lastIndexOf('_')));
            } while (rows.next());
        }
    }

    private static ValidatableResponse onceOnly(String word) {
        return administrator()
                .header("Idempotency-Key", word)
                .contentType("application/json")
                .body(Map.of("name", "Asked for twice", "roles", List.of("reader")))
                .post(KEYS)
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyIsMadeAtTheTimeOfTheDomain() {
        create(Map.of("name", "Dated", "roles", List.of("reader")))
                .body("key.createdAt", equalTo(FixedClock.NOW.toString()));
    }

    @Test
    void onlyAdministratorsSeeKeys() {
        for (String role : Roles.ALL) {
            int status = role.equals(Roles.ADMINISTRATOR) ? 200 : 403;
            Keyring.as(role).get(KEYS).then().statusCode(status);
            Keyring.as(role).get(KEYS + "/rb_testadmin001").then().statusCode(status);
        }
        given().get(KEYS).then().statusCode(401);
    }

    private static RequestSpecification administrator() {
        return Keyring.as(Roles.ADMINISTRATOR);
    }

    /** The keys that other tests made as well fill more than one page. */
    private static String everyPage() {
        StringBuilder pages = new StringBuilder();
        String next = KEYS + "?limit=100";
        while (next != null) {
            JsonPath page =
                    administrator().get(next).then().statusCode(200).extract().jsonPath();
            pages.append(page.prettify());
            String cursor = page.getString("page.next");
            next = cursor == null ? null : KEYS + "?limit=100&cursor=" + cursor;
        }
        return pages.toString();
    }

    private static JsonPath made(Map<String, ?> terms) {
        return create(terms).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse create(Object terms) {
        return administrator()
                .contentType("application/json")
                .body(terms)
                .post(KEYS)
                .then();
    }

    private static ValidatableResponse rotate(String id, Map<String, ?> how) {
        return administrator()
                .contentType("application/json")
                .body(how)
                .post(KEYS + "/" + id + "/rotate")
                .then();
    }
}

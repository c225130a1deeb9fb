package dev.rolebook.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in with which key, and what the others are told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyTest {

    private static final String INVALID = "Bearer realm=\"rolebook\", error=\"invalid_token\"";

    @Inject
    AccessKeys keys;

    @Inject
    DataSource database;

    @Test
    void whoHasAKeyIsWhoItSays() {
        Credential key = issue("Newsroom", Roles.PUBLISHER);
        Keyring.with(key.text())
                .get("/manage/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("name", equalTo("Newsroom"))
                .body("key", equalTo(key.shown()))
                .body("roles", contains(Roles.READER, Roles.EDITOR, Roles.PUBLISHER))
                .body("partner", nullValue())
                .body("address", equalTo("127.0.0.1"));
    }

    @Test
    void aPartnerIsOneOfItsSource() {
        Keyring.asPartnerOf("example-board")
                .get("/manage/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains(Roles.PARTNER))
                .body("partner", equalTo("example-board"));
    }

    @Test
    void theAdministratorMayDoEverything() {
        Keyring.as(Roles.ADMINISTRATOR)
                .get("/manage/v1/me")
                .then()
                .statusCode(200)
                .body("roles", hasItems(Roles.READER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER));
    }

    @Test
    void whoSendsNoKeyIsTold() {
        given().get("/manage/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"rolebook\"")
                .header("Cache-Control", "private, no-store")
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        for (String role : List.of(Roles.READER, Roles.PARTNER, Roles.REVIEWER)) {
            Keyring.as(role)
                    .get("/test/guarded")
                    .then()
                    .statusCode(403)
                    .header(
                            "WWW-Authenticate",
                            "Bearer realm=\"rolebook\", error=\"insufficient_scope\", scope=\"editor\"")
                    .body("code", equalTo("forbidden"))
                    .body("detail", equalTo("This needs one of these roles: editor."));
        }
        for (String role : List.of(Roles.EDITOR, Roles.PUBLISHER, Roles.ADMINISTRATOR)) {
            Keyring.as(role).get("/test/guarded").then().statusCode(200);
        }
    }

    @Test
    void whoMayNotLearnsNothingElse() {
        given().get("/test/guarded?number=abc&x=1").then().statusCode(401);
        given().contentType("application/json")
                .body("{\"wrong\":")
                .post("/test/guarded")
                .then()
                .statusCode(401);
        Keyring.as(Roles.READER).get("/test/guarded?number=abc&x=1").then().statusCode(403);
        Keyring.as(Roles.EDITOR).get("/test/guarded?number=abc&x=1").then().statusCode(400);
    }

    /** So that nothing is to be learnt by trying. */
    @Test
    void everyKeyThatIsNotValidIsRefusedAlike() throws SQLException {
        Credential known = issue("known");
        Credential expired = issue("expired");
        Credential revoked = issue("revoked");
        update("update access_key set expires_at = now() - interval '1 second' where id = ?", expired.id());
        update("update access_key set revoked_at = now() where id = ?", revoked.id());
        List<String> invalid = List.of(
                "rb_unknown00000_" + known.secret(),
                "rb_" + known.id() + "_" + issue("another").secret(),
                known.text() + "x",
                known.shown(),
                "rb_",
                "rb_%00",
                expired.text(),
                revoked.text(),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "nonsense");
        for (String path : List.of("/manage/v1/me", "/v1/skills", "/nowhere")) {
            for (String key : invalid) {
                Response answer =
                        Keyring.with(key).header("X-Request-Id", "same").get(path);
                assertThat(answer.statusCode()).as("%s with %s", path, key).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo(INVALID);
                assertThat(answer.asString())
                        .isEqualTo(Keyring.with("rb_")
                                .header("X-Request-Id", "same")
                                .get(path)
                                .asString())
                        .doesNotContain(known.secret());
            }
        }
        Keyring.with(known.text()).get("/manage/v1/me").then().statusCode(200);
    }

    @Test
    void aRevokedKeyStopsAtOnce() throws SQLException {
        Credential key = issue("soon revoked");
        Keyring.with(key.text()).get("/manage/v1/me").then().statusCode(200);
        update("update access_key set revoked_at = now() where id = ?", key.id());
        Keyring.with(key.text()).get("/manage/v1/me").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer ", "BEARER  nonsense", "Bearer rb_ x"})
    void whatLooksLikeAKeyIsTakenForOne(String field) {
        given().header("Authorization", field)
                .get("/v1/skills")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith(INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpzZWNyZXQ=", "Digest username=x", "Bearers x", "x"})
    void anotherSchemeIsNotOurs(String field) {
        given().header("Authorization", field).get("/v1/skills").then().statusCode(200);
        given().header("Authorization", field).get("/manage/v1/me").then().statusCode(401);
    }

    @Test
    void theSchemeIsInAnyCase() {
        for (String scheme : List.of("bearer", "BEARER", "Bearer ")) {
            given().header("Authorization", scheme + " " + Keyring.key(Roles.READER))
                    .get("/manage/v1/me")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatIsOpenKnowsWhoAsksAllTheSame() {
        given().get("/test/guarded/open").then().statusCode(200).body("name", equalTo("anonymous"));
        Keyring.as(Roles.READER)
                .get("/test/guarded/open")
                .then()
                .statusCode(200)
                .body("name", equalTo("Test reader"))
                .body("key", startsWith("rb_"));
    }

    @Test
    void aSecretIsNotInTheDatabase() throws SQLException {
        Credential key = issue("kept");
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement("select access_key::text from access_key")) {
            var all = rows.executeQuery();
            while (all.next()) {
                assertThat(all.getString(1)).doesNotContain(key.secret()).doesNotContain(PostgresResource.ADMIN_KEY);
            }
        }
        assertThat(key.toString()).isEqualTo(key.shown());
    }

    private Credential issue(String name) {
        return issue(name, Roles.READER);
    }

    private Credential issue(String name, String role) {
        String secret = keys.issue(new NewAccessKey(name, List.of(role), null, null, null), "tests")
                .secret();
        return Credential.parse(Objects.requireNonNull(secret)).orElseThrow();
    }

    private void update(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

package dev.rolebook.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A POST that is sent again under its key is answered as the first time, and done once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdempotencyTest {

    private static final String SETS = "/manage/v1/change-sets";

    private final String key = UUID.randomUUID().toString();

    @Inject
    DataSource database;

    @Test
    void theSameRequestIsAnsweredAsTheFirstTime() {
        Response first = begin(Roles.EDITOR, key, "Once");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        Response again = begin(Roles.EDITOR, key, "Once");
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestNeedsAnotherKey() {
        begin(Roles.EDITOR, key, "One").then().statusCode(201);
        begin(Roles.EDITOR, key, "Two").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        begin(Roles.PUBLISHER, key, "Two").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aKeyIsOneToTwoHundredAndFiftyFiveLetters() {
        begin(Roles.EDITOR, "k".repeat(256), "Long").then().statusCode(400);
        begin(Roles.EDITOR, "a b", "Blank").then().statusCode(400);
        Keyring.as(Roles.EDITOR)
                .header("Idempotency-Key", key, "another")
                .contentType("application/json")
                .body("{\"title\":\"Two keys\"}")
                .post(SETS)
                .then()
                .statusCode(400)
                .body("errors.header", contains("Idempotency-Key"));
        begin(Roles.EDITOR, "k".repeat(219) + key, "Just long enough").then().statusCode(201);
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        begin(Roles.EDITOR, key, "").then().statusCode(400);
        begin(Roles.EDITOR, key, "Better").then().statusCode(201);
    }

    @Test
    void afterADayTheKeyIsForgotten() throws SQLException {
        String id = begin(Roles.EDITOR, key, "Old").path("id");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update idempotency_key set created_at = now() - interval '25 hours' where key = '" + key + "'");
        }
        String other =
                begin(Roles.EDITOR, key, "Old").then().statusCode(201).extract().path("id");
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(clients.submit(() -> begin(Roles.EDITOR, key, "Crowd")));
            }
            Set<String> made = new HashSet<>();
            for (Future<Response> each : answers) {
                Response answer = each.get();
                assertThat(answer.statusCode()).isIn(201, 409);
                if (answer.statusCode() == 201) {
                    made.add(answer.path("id"));
                }
            }
            assertThat(made).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Response begin(String role, String key, String title) {
        return Keyring.as(role)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\"}")
                .post(SETS);
    }
}

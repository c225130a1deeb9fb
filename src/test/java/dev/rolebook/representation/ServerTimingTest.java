package dev.rolebook.representation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServerTimingTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";

    @Test
    void aDeveloperWithAKeyIsToldWhatAnAnswerCost() {
        Response answer = Keyring.as(Roles.READER).get(GUIDE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Server-Timing")).matches("compose;dur=\\d+\\.\\d, sql;desc=\"[0-8] statements\"");
    }

    @Test
    void whatWasComposedJustNowHasCostStatements() {
        // Nobody has asked for this before.
        Response answer = Keyring.as(Roles.READER).get("/v1/search?q=" + UUID.randomUUID());

        assertThat(answer.header("Server-Timing")).matches("compose;dur=\\d+\\.\\d, sql;desc=\"[1-3] statements\"");
    }

    @Test
    void nobodyElseIsAndTheAnswerIsTheSame() {
        Response answer = given().get(GUIDE);

        assertThat(answer.header("Server-Timing")).isNull();
        assertThat(answer.header("ETag"))
                .isEqualTo(Keyring.as(Roles.READER).get(GUIDE).header("ETag"));
    }
}

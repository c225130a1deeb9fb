package dev.rolebook.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.paging.Cursors.Position;
import dev.rolebook.web.SigningKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CursorTest {

    @Inject
    Cursors cursors;

    @Inject
    DataSource database;

    @BeforeEach
    void thereAreStones() throws SQLException {
        new Stones(database).reset();
    }

    @Test
    void aCursorComesBackAsItWent() {
        Position position = new Position(true, List.of("a\",\u200f𝒂", "7"));
        assertThat(cursors.read("/list", cursors.write("/list", position))).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "%25", "eyJhIjoxfQ=="})
    void aForgedCursorIsRefused(String forged) {
        expectInvalid(forged);
    }

    @Test
    void aCursorChangedInAnyByteOrCutAnywhereIsRefused() {
        String valid = cursors.write(list("/test/stones", "{}"), new Position(false, List.of("3", "a")));
        byte[] bytes = Base64.getUrlDecoder().decode(valid);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            expectInvalid(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        for (int length = 7; length < valid.length(); length += 7) {
            expectInvalid(valid.substring(0, length));
        }
        expectInvalid(valid + "A");
        expectInvalid(
                Base64.getUrlEncoder().encodeToString("[\"after\",\"3\",\"a\"]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        expectInvalid(cursors.write(list("/test/stones/by-color", "{}"), new Position(false, List.of("3", "a"))));
        expectInvalid(cursors.write(list("/test/stones", "{color=[red]}"), new Position(false, List.of("3", "a"))));
    }

    @Test
    void replicasThatNeedAKeyAtOnceShareOne() throws Exception {
        Set<String> secrets = ConcurrentHashMap.newKeySet();
        ExecutorService replicas = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> replica = () -> secrets.add(Base64.getEncoder()
                    .encodeToString(new SigningKeys(database).named("test-race").getEncoded()));
            replicas.invokeAll(List.of(replica, replica, replica, replica, replica, replica))
                    .forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(10)));
        } finally {
            replicas.shutdownNow();
        }
        assertThat(secrets).hasSize(1);
    }

    private static String list(String path, String filters) {
        return path + filters + "[s.weight, s.id]";
    }

    private static void expectInvalid(String cursor) {
        given().queryParam("cursor", cursor)
                .get("/test/stones")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid-cursor"))
                .body("errors[0].parameter", is("cursor"));
    }
}

package dev.rolebook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import dev.rolebook.database.PostgresResource;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a real Keycloak at the packaged Rolebook. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final int PORT = RunningKeycloak.freePort();
    private static final String ME = "/manage/v1/me";
    private static final String ADA = "username=ada&password=ada&grant_type=password&scope=openid&client_id=";
    private static final String INVALID = "Bearer realm=\"rolebook\", error=\"invalid_token\"";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @TempDir
    static Path directory;

    private static RunningRolebook rolebook;
    private static @Nullable RunningKeycloak keycloak;

    @BeforeAll
    static void startRolebookAlone() {
        rolebook = RunningRolebook.start(
                directory,
                Map.of(
                        "ROLEBOOK_ADMIN_KEY",
                        PostgresResource.ADMIN_KEY,
                        "ROLEBOOK_ACCESS_OIDC_ROLES",
                        "content-editor=editor,job-partner=partner",
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "true",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        RunningKeycloak.issuer(PORT, "rolebook")));
    }

    @AfterAll
    static void end() {
        if (keycloak != null) {
            keycloak.close();
        }
        rolebook.close();
    }

    @Test
    @Order(1)
    void whileTheProviderIsAwayKeysWorkAndTokensWait() {
        HttpResponse<String> answer = rolebook.get(ME, unsigned("{\"sub\":\"ada\"}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo("unavailable");
        assertThat(rolebook.get(ME, PostgresResource.ADMIN_KEY).statusCode()).isEqualTo(200);
        assertThat(rolebook.get("/v1/skills").statusCode()).isEqualTo(200);
        RunningKeycloak started = RunningKeycloak.launch(directory, PORT);
        keycloak = started;
        started.awaitReady();
    }

    @Test
    @Order(2)
    void aGoodTokenIsTakenAndItsRolesMeanOurs() {
        Awaitility.await("the provider is found again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> rolebook.get(ME, ada("desk")).statusCode() == 200);
        JsonPath ada = JsonPath.from(rolebook.get(ME, ada("desk")).body());
        assertThat(ada.getString("name")).isEqualTo("ada");
        assertThat(ada.getString("key")).isNull();
        // Keycloak calls her an administrator too, which means nothing here.
        assertThat(ada.getList("roles")).isEqualTo(List.of("reader", "editor"));
        JsonPath board = JsonPath.from(rolebook.get(
                        ME,
                        token(
                                "rolebook",
                                "grant_type=client_credentials&client_id=board&client_secret=of-the-board",
                                "access_token"))
                .body());
        assertThat(board.getList("roles")).isEqualTo(List.of("partner"));
        assertThat(board.getString("partner")).isEqualTo("example-board");
    }

    @Test
    @Order(3)
    void whatIsNoTokenForUsIsRefused() {
        String good = ada("desk");
        assertThatItIsRefused(good.substring(0, good.length() - 6) + "AAAAAA");
        assertThatItIsRefused(withBody(good, body -> body.replace("content-editor", "job-partner")));
        assertThatItIsRefused(unsigned(body(good)));
        assertThatItIsRefused(signedByNobody(body(good)));
        assertThatItIsRefused(ada("elsewhere"));
        assertThatItIsRefused(token("rolebook", ADA + "desk", "id_token"));
        assertThatItIsRefused(
                token("other", "username=eve&password=eve&grant_type=password&client_id=desk", "access_token"));
        assertThatItIsRefused("x.y.z");
        assertThatItIsRefused("opaque");
        assertThat(rolebook.get(ME, good).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aTokenEnds() {
        String brief = ada("short");
        Awaitility.await("it has expired")
                .atMost(Duration.ofSeconds(30))
                .until(() -> rolebook.get(ME, brief).statusCode() == 401);
        assertThatItIsRefused(brief);
    }

    @Test
    @Order(5)
    void aKeyIsStillAKey() {
        assertThat(rolebook.get(ME, PostgresResource.ADMIN_KEY).statusCode()).isEqualTo(200);
        assertThatItIsRefused(PostgresResource.ADMIN_KEY + "0");
    }

    private void assertThatItIsRefused(String credential) {
        for (String path : List.of(ME, "/v1/skills")) {
            HttpResponse<String> answer = rolebook.get(path, credential);
            assertThat(answer.statusCode()).as(credential).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue(INVALID);
            assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo("unauthenticated");
            assertThat(answer.body()).doesNotContain(credential);
        }
        String secret = credential.substring(credential.lastIndexOf(credential.contains(".") ? '.' : '_') + 1);
        if (secret.length() > 20) {
            assertThat(rolebook.output()).doesNotContain(secret);
        }
    }

    private static String ada(String client) {
        return token("rolebook", ADA + client, "access_token");
    }

    private static String token(String realm, String grant, String kind) {
        return Objects.requireNonNull(keycloak).token(realm, grant, kind);
    }

    private static String body(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String withBody(String token, UnaryOperator<String> change) {
        String[] parts = token.split("\\.", -1);
        return parts[0] + "." + encoded(change.apply(body(token))) + "." + parts[2];
    }

    /** As who hopes that nobody checks. */
    private static String unsigned(String body) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(body) + ".";
    }

    /** As who hopes that a public key is taken for a shared secret. */
    private static String signedByNobody(String body) {
        return encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(body) + "." + encoded("x".repeat(32));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, as it is delivered: pages of any origin may read. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenToAllTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides/paralegal-vs-legal-ops",
                "/v1/guides?limit=0",
                "/v1/guides/none",
                "/nowhere",
                "/problems",
                "/",
                "/q/openapi",
                "/q/health",
                "/test/echo/broken",
                "//"
            })
    void pagesOfAnyOriginMayReadAnswersAndProblems(String path) {
        for (String origin : List.of("https://example.org", "http://localhost:3000", "null")) {
            Exchange answer = Exchange.get(path, "Origin", origin);
            assertThat(answer.field("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.required("Access-Control-Expose-Headers"))
                    .contains(
                            "ETag",
                            "Link",
                            "X-Request-Id",
                            "Cache-Tag",
                            "Idempotent-Replayed",
                            "Location",
                            "Retry-After",
                            "Deprecation",
                            "Sunset");
            assertThat(answer.field("Access-Control-Allow-Credentials")).isNull();
            assertThat(answer.field("Access-Control-Allow-Methods")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/guides, 'GET, HEAD, OPTIONS'",
        "/test/echo, 'GET, HEAD, OPTIONS, PATCH, POST'",
        "/q/openapi, 'GET, HEAD, OPTIONS'"
    })
    void aPreflightIsToldThePathsOwnMethods(String path, String methods) {
        Exchange answer = Exchange.of(
                "OPTIONS",
                path,
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.field("Allow")).isEqualTo(methods);
        assertThat(answer.field("Access-Control-Allow-Methods")).isEqualTo(methods);
        assertThat(answer.field("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.required("Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(Integer.parseInt(answer.required("Access-Control-Max-Age"))).isPositive();
        assertThat(answer.field("Access-Control-Allow-Credentials")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides/paralegal-vs-legal-ops",
                "/embed/guides/paralegal-vs-legal-ops",
                "/nowhere",
                "/problems",
                "/test/echo/broken",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/health",
                "//"
            })
    void everyAnswerIsGuarded(String path) {
        Exchange answer = Exchange.get(path);
        assertThat(answer.required("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.field("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.field("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.field("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.field("Cache-Control")).isNotBlank();
        assertThat(answer.field("Date")).isNotBlank();
        // Not over plain HTTP; and nobody need know what runs here.
        assertThat(answer.field("Strict-Transport-Security")).isNull();
        assertThat(answer.field("Server")).isNull();
        assertThat(answer.field("X-Powered-By")).isNull();
        // What it costs is for developers.
        assertThat(answer.field("Server-Timing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides/none",
                "/nowhere",
                "/v1/guides?limit=0",
                "/test/echo/broken",
                "/v1/guides/",
                "/q/nowhere"
            })
    void aRefusalIsNotStored(String path) {
        assertThat(Exchange.get(path).field("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aRedirectIsKeptByNoBrowser() {
        String id = JsonPath.from(Exchange.get("/v1/skills?limit=1").bytes()).getString("items[0].id");
        Exchange answer = Exchange.get("/v1/skills/" + id);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.field("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=60");
    }

    @Test
    void whatNeedsAKeyIsForNoCache() {
        String key = "Bearer " + Keyring.key(Roles.READER);
        Exchange answer = Exchange.get("/test/going/private", "Authorization", key);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void whatIsMeantForOperatorsAndDevelopersIsOpen(String path) {
        assertThat(Exchange.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/dev",
                "/q/dev-ui",
                "/q/dev-ui/extensions",
                "/q/dev-v1",
                "/q/arc",
                "/q/arc/beans",
                "/q/info",
                "/q/logging-manager",
                "/q/health-ui",
                "/q/graphql-ui",
                "/q/env",
                "/q/shutdown",
                "/actuator",
                "/META-INF/MANIFEST.MF",
                "/application.properties"
            })
    void nothingElseIs(String path) {
        assertThat(Exchange.get(path).status()).isEqualTo(404);
    }

    @Test
    void healthTellsNothingOfTheInside() {
        JsonPath health = JsonPath.from(Exchange.get("/q/health").bytes());
        assertThat(health.getMap("").keySet()).containsExactlyInAnyOrderElementsOf(List.of("status", "checks"));
        assertThat(health.<Map<String, Object>>getList("checks"))
                .allSatisfy(check -> assertThat(check.keySet()).isSubsetOf("name", "status"));
    }
}

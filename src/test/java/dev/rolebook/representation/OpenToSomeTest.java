package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.syndication.WithSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told where only the site's own pages may read, and clients speak TLS. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(WithSite.class)
class OpenToSomeTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://www.example.org:8443"})
    void anAllowedOriginIsEchoed(String origin) {
        for (String path : new String[] {"/v1/skills?limit=1", "/v1/skills/none", "/q/openapi"}) {
            Exchange answer = Exchange.get(path, "Origin", origin);
            assertThat(answer.field("Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(answer.required("Vary")).contains("Origin");
            assertThat(answer.field("Access-Control-Allow-Credentials")).isNull();
        }
        Exchange preflight =
                Exchange.of("OPTIONS", "/v1/skills", "Origin", origin, "Access-Control-Request-Method", "GET");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.field("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(preflight.required("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://example.org",
                "https://example.org.evil.org",
                "https://evil.org",
                "https://www.example.org",
                "https://EXAMPLE.org",
                "https://example.org/",
                "*"
            })
    void anotherOriginIsToldNothing(String origin) {
        Exchange answer = Exchange.get("/v1/skills?limit=1", "Origin", origin);
        assertThat(answer.status()).isEqualTo(200);
        assertThatNothingIsSaid(answer);
        Exchange preflight =
                Exchange.of("OPTIONS", "/v1/skills", "Origin", origin, "Access-Control-Request-Method", "GET");
        assertThat(preflight.status()).isEqualTo(204);
        assertThatNothingIsSaid(preflight);
    }

    @Test
    void whoNamesNoOriginIsAnsweredAlike() {
        assertThatNothingIsSaid(Exchange.get("/v1/skills?limit=1"));
    }

    private static void assertThatNothingIsSaid(Exchange answer) {
        assertThat(answer.fields().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        // A cache must not give this answer to an origin that may read.
        assertThat(answer.required("Vary")).contains("Origin");
    }

    @Test
    void browsersAreToldToStayWithTls() {
        assertThat(Exchange.get("/v1").field("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}

package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.web.HttpDate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeprecationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/test/going", "/test/going?name=none", "/test/going?nme=x"})
    void everyAnswerOfADeprecatedOperationSaysSo(String path) {
        Exchange answer = Exchange.get(path);
        assertThat(answer.required("Deprecation"))
                .isEqualTo("@" + Instant.parse("2026-11-01T00:00:00Z").getEpochSecond());
        assertThat(HttpDate.parse(answer.required("Sunset"))).contains(Instant.parse("2027-05-01T00:00:00Z"));
        assertThat(answer.required("Link"))
                .isEqualTo("<https://example.org/going>; rel=\"deprecation\"; type=\"text/html\"");
    }

    @Test
    void a304SaysSoToo() {
        String tag = Exchange.get("/test/going").required("ETag");
        Exchange again = Exchange.get("/test/going", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.field("Deprecation")).isNotNull();
    }

    @Test
    void aSunsetMayBeUndecided() {
        Exchange answer = Exchange.get("/test/going/soon");
        assertThat(answer.field("Deprecation")).isNotNull();
        assertThat(answer.field("Sunset")).isNull();
    }

    @Test
    void aSunsetIsNotBeforeTheDeprecation() {
        assertThatThrownBy(() -> Deprecation.of("2026-11-02", "2026-11-01", "https://example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherAnswersSayNothing() {
        assertThat(Exchange.get("/v1/skills?limit=1").field("Deprecation")).isNull();
    }
}

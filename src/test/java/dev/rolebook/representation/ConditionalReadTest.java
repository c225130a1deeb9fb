package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.web.HttpDate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads that say what the client has already. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConditionalReadTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUIDE,
                "/v1/guides",
                "/v1/vocabulary",
                "/v1",
                "/",
                "/problems",
                "/problems/not-found",
                "/q/openapi",
                "/v1/search?q=paralegal",
                "/v1/compare?roles=paralegal,legal-ops"
            })
    void whoHasTheCurrentAnswerIsTold304(String path) {
        Exchange first = Exchange.get(path);
        assertThat(first.status()).isEqualTo(200);
        Exchange again = Exchange.get(path, "If-None-Match", first.required("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String field : List.of("ETag", "Cache-Control", "Vary")) {
            assertThat(again.required(field)).as(field).isEqualTo(first.field(field));
        }
        assertThat(again.field("Cache-Tag")).isEqualTo(first.field("Cache-Tag"));
        assertThat(HttpDate.parse(again.required("Date"))).isPresent();
        // What describes a body that is not sent.
        for (String field : List.of("Content-Type", "Content-Encoding", "Content-Language", "Content-Length")) {
            assertThat(again.field(field)).as(field).isNull();
        }
        // Whoever keeps the body takes over the fields of the 304.
        assertThat(again.field("Content-Security-Policy")).isEqualTo(first.field("Content-Security-Policy"));
        assertThat(again.field("Link")).isEqualTo(first.field("Link"));
    }

    @Test
    void aPageKeepsThePolicyThatItsStyleNeeds() {
        Exchange first = Exchange.get("/embed/guides/paralegal-vs-legal-ops");
        Exchange again = Exchange.get("/embed/guides/paralegal-vs-legal-ops", "If-None-Match", first.required("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.required("Content-Security-Policy"))
                .contains("style-src")
                .isEqualTo(first.field("Content-Security-Policy"));
    }

    @Test
    void aTagIsFoundInAListAndComparedWeakly() {
        String tag = Exchange.get(GUIDE).required("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        for (String known : List.of("*", tag, "W/" + tag, "\"a\", " + tag, "\"a,b\" ,," + tag + ", W/\"c\"", " * ")) {
            assertThat(Exchange.get(GUIDE, "If-None-Match", known).status())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(Exchange.get(GUIDE, "If-None-Match", "\"a\"", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        for (String other :
                List.of("\"a\"", "W/\"a\"", tag.replace("\"", ""), "\"" + tag + "\"x", "\"*\"", "nonsense")) {
            assertThat(Exchange.get(GUIDE, "If-None-Match", other).status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoHasAnAnswerNoOlderIsTold304() {
        Exchange first = Exchange.get(GUIDE);
        String modified = first.required("Last-Modified");
        Instant time = HttpDate.parse(modified).orElseThrow();
        assertThat(Instant.parse(json(first).getString("updatedAt")).getEpochSecond())
                .isEqualTo(time.getEpochSecond());
        assertThat(modifiedSince(modified)).isEqualTo(304);
        assertThat(modifiedSince(HttpDate.of(time.plusSeconds(1)))).isEqualTo(304);
        assertThat(modifiedSince(HttpDate.of(time.minusSeconds(1)))).isEqualTo(200);
        for (String none : List.of("yesterday", "0", "2026-11-01T09:00:00Z", "Mon, 99 Foo 2026 00:00:00 GMT")) {
            assertThat(modifiedSince(none)).as(none).isEqualTo(200);
        }
    }

    @Test
    void aDateDoesNotCountBesideATag() {
        Exchange first = Exchange.get(GUIDE);
        assertThat(Exchange.get(
                                GUIDE,
                                "If-None-Match",
                                "\"other\"",
                                "If-Modified-Since",
                                first.required("Last-Modified"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReadOfAnotherVersionThanTheCurrentIsRefused() {
        Exchange first = Exchange.get(GUIDE);
        String tag = first.required("ETag");
        assertThat(Exchange.get(GUIDE, "If-Match", tag).status()).isEqualTo(200);
        assertThat(Exchange.get(GUIDE, "If-Match", "*").status()).isEqualTo(200);
        Exchange refused = Exchange.get(GUIDE, "If-Match", "\"other\", W/" + tag);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.required("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(refused).getString("code")).isEqualTo("precondition-failed");
        assertThat(json(refused).getString("detail")).contains(tag);
        assertThat(Exchange.get(GUIDE, "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .status())
                .isEqualTo(412);
        assertThat(Exchange.get(GUIDE, "If-Unmodified-Since", first.required("Last-Modified"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theTagsNameEverythingThatWasRead() {
        assertThat(tags(Exchange.get(GUIDE)))
                .contains(
                        "guide:paralegal-vs-legal-ops",
                        "role:paralegal",
                        "role:legal-ops",
                        "ladder:paralegal",
                        "ladder:legal-operations",
                        "skill:e-billing",
                        "source:bls-oews-2025-05",
                        "salary-report:2026")
                .doesNotContain("guides", "roles", "library");
        assertThat(tags(Exchange.get("/v1/guides?limit=1")))
                .contains("guides")
                .anyMatch(tag -> tag.startsWith("guide:"));
        assertThat(tags(Exchange.get("/v1/duties?limit=1"))).contains("roles").doesNotContain("library");
        assertThat(tags(Exchange.get("/v1/pay-observations?limit=1"))).contains("sources", "roles");
        // Without the role the filter would be refused.
        assertThat(tags(Exchange.get("/v1/guides?role=e-billing-specialist&limit=1")))
                .contains("role:e-billing-specialist");
        assertThat(tags(Exchange.get("/v1/search?q=paralegal"))).contains("library");
        // Which report is the newest is the doing of all of them.
        assertThat(tags(Exchange.get("/v1/roles/paralegal"))).contains("role:paralegal", "salary-reports");
        assertThat(Exchange.get("/v1/vocabulary").field("Cache-Tag")).isNull();
    }

    @Test
    void aListIsAsNewAsTheLastPublication() {
        Exchange list = Exchange.get("/v1/skills");
        List<String> changes = json(list).getList("items.updatedAt");
        assertThat(HttpDate.parse(list.required("Last-Modified")).orElseThrow().plusSeconds(1))
                .isAfterOrEqualTo(changes.stream()
                        .map(Instant::parse)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void whatIsPublicIsForSharedCaches() {
        assertThat(Exchange.get(GUIDE).field("Cache-Control"))
                .isEqualTo("public, max-age=0, s-maxage=60, stale-if-error=86400");
        assertThat(Exchange.get(GUIDE).field("Content-Language")).isEqualTo("en");
        assertThat(Exchange.get(GUIDE).field("Vary")).isEqualTo("Accept, Accept-Encoding, Rolebook-Preview");
    }

    private static int modifiedSince(String date) {
        return Exchange.get(GUIDE, "If-Modified-Since", date).status();
    }

    private static Set<String> tags(Exchange answer) {
        return new TreeSet<>(Arrays.asList(answer.required("Cache-Tag").split(" ")));
    }

    private static JsonPath json(Exchange answer) {
        return JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8));
    }
}

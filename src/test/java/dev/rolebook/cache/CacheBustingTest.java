package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flood of addresses of which each is asked for once, over HTTP and into a small cache. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(CacheBustingTest.SmallCache.class)
class CacheBustingTest {

    private static final int SIZE = 512 << 10;

    /** Many times what is kept. */
    private static final int FLOOD = 400;

    public static class SmallCache implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rolebook.cache.size", String.valueOf(SIZE));
        }
    }

    private static final List<String> HOT = List.of(
            "/v1/guides/paralegal-vs-legal-ops", "/v1/roles/paralegal", "/v1/skills/legal-research", "/v1/guides");

    @Inject
    ResponseCache cache;

    @Test
    void whatIsHotStaysAndNothingGrows() {
        Cold.start();
        HOT.forEach(path -> assertThat(Exchange.get(path).status()).isEqualTo(200));
        List<String> missed = new ArrayList<>();
        long composed = 0;
        for (int i = 0; i < FLOOD; i++) {
            // Each a good query of its own: what is none is refused, and not kept.
            Exchange answer = Exchange.get(
                    "/v1/skills?limit=%d&updatedSince=2020-01-01T00:00:%02dZ".formatted(1 + i % 100, i / 100));
            assertThat(answer.required("Cache-Status")).endsWith("stored");
            composed += answer.bytes().length();
            String path = HOT.get(i % HOT.size());
            if (!Exchange.get(path).required("Cache-Status").equals("rolebook; hit")) {
                missed.add(path);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(composed).isGreaterThan(2L * SIZE);
        cache.settle();
        assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(SIZE);
        assertThat(cache.statistics().evictionCount()).isPositive();
        HOT.forEach(
                path -> assertThat(Exchange.get(path).required("Cache-Status")).isEqualTo("rolebook; hit"));
    }
}

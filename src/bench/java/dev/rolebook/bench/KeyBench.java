package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.key.AccessKeys;
import dev.rolebook.key.NewAccessKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a key costs, and whether the time of a refusal tells how much of a wrong one is right: an open
 * read that asks no database otherwise, with every sort of key in turn. Measures; asserts nothing of
 * time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyBench {

    private static final int WARM_UP = 500;
    private static final int TIMES = 3_500;
    private static final Path RESULT = Path.of("target", "bench", "keys.md");

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    AccessKeys keys;

    @Test
    void everySortOfKeyInTurn() throws Exception {
        List<Sort> sorts = sorts();
        for (int i = -WARM_UP; i < TIMES; i++) {
            for (Sort sort : sorts) {
                long time = time(sort);
                if (i >= 0) {
                    sort.nanos()[i] = time;
                }
            }
        }
        StringBuilder table = new StringBuilder("| request | median ms | p99 |\n|---|---|---|\n");
        sorts.forEach(sort -> table.append(
                "| " + sort.name() + " | " + Timing.of(sort.nanos()).cells() + " |\n"));
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    /** What is sent, what comes of it, and how long that took. */
    @SuppressWarnings("ArrayRecordComponent") // filled in by hand
    private record Sort(String name, @Nullable String key, int status, long[] nanos) {

        static Sort right(String name, @Nullable String key) {
            return new Sort(name, key, 200, new long[TIMES]);
        }

        static Sort wrong(String name, String key) {
            return new Sort("wrong: " + name, key, 401, new long[TIMES]);
        }
    }

    /** Over 10,000 of the wrong ones, and most of them share all but a letter with a right one. */
    private List<Sort> sorts() {
        String right = Keyring.key(Roles.READER);
        String metered = Objects.requireNonNull(
                keys.issue(
                        new NewAccessKey("Bench", List.of(Roles.READER), null, null, 1_000_000), "bench").secret());
        int secret = right.lastIndexOf('_') + 1;
        return List.of(
                Sort.right("without a key", null),
                Sort.right("with a key", right),
                Sort.right("with a metered key", metered),
                Sort.wrong("nobody's", "rb_unknown00000_" + right.substring(secret)),
                Sort.wrong("from the first letter", changedAt(secret, right)),
                Sort.wrong("in the middle", changedAt((secret + right.length()) / 2, right)),
                Sort.wrong("in the last letter", changedAt(right.length() - 1, right)));
    }

    private static String changedAt(int place, String key) {
        return key.substring(0, place) + (key.charAt(place) == 'A' ? 'B' : 'A') + key.substring(place + 1);
    }

    private long time(Sort sort) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/problems/not-found"));
        if (sort.key() != null) {
            request.header("Authorization", "Bearer " + sort.key());
        }
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        long time = System.nanoTime() - start;
        assertThat(answer.statusCode()).isEqualTo(sort.status());
        return time;
    }
}

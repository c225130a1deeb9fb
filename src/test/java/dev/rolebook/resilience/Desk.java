package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Where somebody writes who may do everything, over HTTP; and hears clear answers, whatever happens. */
final class Desk {

    static final String SETS = "/manage/v1/change-sets/";
    static final String IMPORTS = "/manage/v1/imports";

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final RunningRolebook rolebook;
    private final String key;

    Desk(RunningRolebook rolebook, String key) {
        this.rolebook = rolebook;
        this.key = key;
    }

    /**
     * An answer; a server that could not do it now says so.
     *
     * @throws UncheckedIOException when nobody is there
     */
    Answer get(String path) {
        return send(HttpRequest.newBuilder(rolebook.uri(path)));
    }

    Answer post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rolebook.uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(
                    request.header("Authorization", "Bearer " + key)
                            .timeout(LONG)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.body());
            if (answer.status() >= 500) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.text("code")).isEqualTo("unavailable");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, String body) {

        String text(String path) {
            return Objects.toString(JsonPath.from(body).getString(path));
        }

        /** Whether the same, sent again, may be answered otherwise. */
        boolean isForNow() {
            return status == 503 || (status == 409 && text("code").equals("idempotency-key-in-use"));
        }
    }

    /** Asks again until there is an answer that is not just for now. */
    Answer insist(Supplier<Answer> request) {
        return await(request, answer -> !answer.isForNow());
    }

    Answer await(Supplier<Answer> request, Predicate<Answer> awaited) {
        return Awaitility.await("the answer")
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(request::get, awaited);
    }

    /** Sends documents, which become a change set, and gives its id. */
    String draft(String yaml) {
        Answer sent = insist(() -> importing(yaml, false));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return awaitImport(sent.text("id")).text("changeSet");
    }

    Answer importing(String yaml, boolean publish) {
        return post(IMPORTS + "?publish=" + publish, "application/yaml", yaml);
    }

    /** Waits for the end of an import, which is a good one. */
    Answer awaitImport(String id) {
        Answer ended = await(
                () -> get(IMPORTS + "/" + id),
                answer -> answer.status() == 200 && !answer.text("finishedAt").equals("null"));
        assertThat(ended.text("state")).as(ended.body()).isEqualTo("DONE");
        return ended;
    }
}

package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import dev.rolebook.resilience.History.Outcome;
import dev.rolebook.resilience.History.Read;
import dev.rolebook.resilience.History.Write;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who reads and writes skills, one request after another, and notes what was said of each. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String SETS = "/manage/v1/change-sets";

    private final int number;
    private final RunningRolebook rolebook;
    private final String key;
    private final List<String> slugs;
    private final Map<String, List<Write>> writes = new HashMap<>();
    private final Map<String, List<Read>> reads = new HashMap<>();

    Client(int number, RunningRolebook rolebook, String key, List<String> slugs) {
        this.number = number;
        this.rolebook = rolebook;
        this.key = key;
        this.slugs = slugs;
    }

    List<Write> writes(String slug) {
        return writes.getOrDefault(slug, List.of());
    }

    List<Read> reads(String slug) {
        return reads.getOrDefault(slug, List.of());
    }

    void run(List<Step> steps) {
        for (Step step : steps) {
            String slug = slugs.get(step.skill());
            String document = "/manage/v1/documents/skill/" + slug;
            switch (step.action()) {
                case READ -> read(slug, "/v1/skills/" + slug);
                case READ_DOCUMENT -> read(slug, document);
                case CREATE -> write(slug, document, new Seen(null, ""), step);
                case EDIT, REMOVE -> {
                    Seen seen = read(slug, document);
                    if (seen != null && (seen.text() != null || step.action() == Step.Action.EDIT)) {
                        write(slug, document, seen, step);
                    }
                }
                case PUBLISH -> publish(slug);
            }
        }
    }

    /** What a read has shown: a text and its entity tag, or that there is none. */
    private record Seen(@Nullable String text, String tag) {

        String[] condition() {
            return text == null ? new String[] {"If-None-Match", "*"} : new String[] {"If-Match", tag};
        }
    }

    /** Reads a skill; null where that cannot be done now. */
    private @Nullable Seen read(String slug, String path) {
        long from = System.nanoTime();
        HttpResponse<String> answer = send("GET", path, "");
        if (answer == null || answer.statusCode() == 503) {
            return null;
        }
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(200, 404, 410);
        Seen seen = answer.statusCode() == 200
                ? new Seen(
                        JsonPath.from(answer.body()).getString("name"),
                        answer.headers().firstValue("ETag").orElse(""))
                : new Seen(null, "");
        reads.computeIfAbsent(slug, none -> new ArrayList<>())
                .add(new Read(number, from, System.nanoTime(), seen.text()));
        return seen;
    }

    private void write(String slug, String path, Seen seen, Step step) {
        boolean removes = step.action() == Step.Action.REMOVE;
        String text = removes ? null : newText();
        String body = text == null ? "" : skill(slug, text);
        String method = removes ? "DELETE" : "PUT";
        long from = System.nanoTime();
        if (step.hangUp()) {
            hangUp(method, path, body, seen.condition());
            note(slug, new Write(from, History.NEVER, Outcome.UNKNOWN, seen.text(), text, null));
        } else {
            note(slug, write(from, seen.text(), text, send(method, path, body, seen.condition())));
        }
    }

    private void publish(String slug) {
        HttpResponse<String> begun = send("POST", SETS, "{\"title\":\"One of many\"}");
        if (begun == null || begun.statusCode() != 201) {
            return;
        }
        String set = SETS + "/" + JsonPath.from(begun.body()).getString("id");
        Seen seen = read(slug, set + "/documents/skill/" + slug);
        if (seen == null) {
            return;
        }
        String text = newText();
        HttpResponse<String> draft = send("PUT", set + "/documents/skill/" + slug, skill(slug, text), seen.condition());
        if (draft != null && draft.statusCode() < 300) {
            long from = System.nanoTime();
            note(slug, write(from, seen.text(), text, send("POST", set + "/publish", "")));
        }
    }

    private static Write write(
            long from, @Nullable String basis, @Nullable String text, @Nullable HttpResponse<String> answer) {
        if (answer == null || answer.statusCode() == 503) {
            return new Write(from, History.NEVER, Outcome.UNKNOWN, basis, text, null);
        }
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        return answer.statusCode() < 300
                ? new Write(
                        from,
                        System.nanoTime(),
                        Outcome.DONE,
                        basis,
                        text,
                        JsonPath.from(answer.body()).getLong("publication"))
                : new Write(from, System.nanoTime(), Outcome.REFUSED, basis, text, null);
    }

    private void note(String slug, Write write) {
        writes.computeIfAbsent(slug, none -> new ArrayList<>()).add(write);
    }

    private static String newText() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static String skill(String slug, String name) {
        return "{\"kind\":\"skill\",\"slug\":\"%s\",\"name\":\"%s\",\"type\":\"SKILL\"}".formatted(slug, name);
    }

    /** The answer; null where the connection broke. */
    private @Nullable HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(rolebook.uri(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request and closes the connection at once. */
    private void hangUp(String method, String path, String body, String[] condition) {
        URI uri = rolebook.uri(path);
        String request = "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%s: %s\r\n"
                        .formatted(method, path, uri.getAuthority(), key, condition[0], condition[1])
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It may have come through all the same.
        }
    }
}

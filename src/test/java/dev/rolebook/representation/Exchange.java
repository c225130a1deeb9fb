package dev.rolebook.representation;

import dev.rolebook.contract.Answer;
import dev.rolebook.contract.Judge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A request and its answer as they were sent: no coding is asked for, or undone, behind the test's back. */
public record Exchange(int status, Map<String, List<String>> fields, String bytes) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public static Exchange get(String path, String... fields) {
        return of("GET", path, fields);
    }

    /**
     * Sends a request without a body.
     *
     * @param fields names and values in turn
     */
    public static Exchange of(String method, String path, String... fields) {
        return with("", method, path, fields);
    }

    /** Sends a request with a body, unless it is empty. */
    public static Exchange with(String body, String method, String path, String... fields) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            Judge.ofTheCommittedDocument()
                    .demand(Answer.of(
                            method, path, answer.statusCode(), answer.headers().map(), answer.body()));
            // One letter for each byte.
            String bytes = new String(answer.body(), StandardCharsets.ISO_8859_1);
            return new Exchange(answer.statusCode(), answer.headers().map(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public byte[] body() {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    public @Nullable String field(String name) {
        List<String> lines = fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    public String required(String name) {
        return Objects.requireNonNull(field(name), () -> name + " is missing in " + fields);
    }
}

package dev.rolebook.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limit: a server that does nothing but send bytes which it has in memory, with the header fields
 * that Rolebook sends with them. A process of its own; its arguments are a port, a directory of recorded
 * answers, and the path of each.
 */
final class PlainVertx extends AbstractVerticle {

    private static final int LOOPS = 4;

    private final int port;
    private final Map<String, Codings> answers;

    private PlainVertx(int port, Map<String, Codings> answers) {
        this.port = port;
        this.answers = answers;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path directory = Path.of(arguments[1]);
        Map<String, Codings> answers = new HashMap<>();
        for (int i = 2; i < arguments.length; i++) {
            answers.put(arguments[i], Codings.in(directory.resolve(String.valueOf(i - 2))));
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        for (int i = 0; i < LOOPS; i++) {
            vertx.deployVerticle(new PlainVertx(port, answers), new DeploymentOptions())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        }
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        Codings codings = answers.get(request.uri());
        if (codings == null) {
            response.setStatusCode(404).end();
            return;
        }
        Recorded recorded = codings.of(request.getHeader("Accept-Encoding"));
        boolean known = recorded.tag().equals(request.getHeader("If-None-Match"));
        List<Map.Entry<String, String>> head = known ? recorded.notModified() : recorded.head();
        for (Map.Entry<String, String> field : head) {
            response.headers().add(field.getKey(), field.getValue());
        }
        if (known) {
            response.setStatusCode(304).end();
        } else {
            response.end(recorded.body());
        }
    }

    /** The answer of one path. */
    private record Codings(Recorded identity, Recorded gzip, Recorded brotli) {

        static Codings in(Path directory) throws IOException {
            return new Codings(
                    Recorded.in(directory, "identity"), Recorded.in(directory, "gzip"), Recorded.in(directory, "br"));
        }

        Recorded of(@Nullable String accepted) {
            return accepted == null ? identity : accepted.equals("br") ? brotli : gzip;
        }
    }

    /** An answer of Rolebook's, as it was sent. */
    private record Recorded(
            String tag, List<Map.Entry<String, String>> head, List<Map.Entry<String, String>> notModified, Buffer body) {

        static Recorded in(Path directory, String coding) throws IOException {
            List<Map.Entry<String, String>> head = fields(directory.resolve(coding + ".head"));
            String tag = head.stream()
                    .filter(field -> field.getKey().equalsIgnoreCase("ETag"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            return new Recorded(
                    tag,
                    head,
                    fields(directory.resolve(coding + ".304")),
                    Buffer.buffer(Files.readAllBytes(directory.resolve(coding + ".body"))));
        }

        private static List<Map.Entry<String, String>> fields(Path file) throws IOException {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                fields.add(Map.entry(line.substring(0, colon), line.substring(colon + 2)));
            }
            return fields;
        }
    }
}

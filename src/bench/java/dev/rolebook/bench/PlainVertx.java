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
import java.util.List;
import java.util.Map;

/**
 * The limit: a server that does nothing but send bytes which it has in memory, with the header fields
 * that Rolebook sends with them. A process of its own; its arguments are a port and a directory with a
 * body and a head for each coding.
 */
final class PlainVertx extends AbstractVerticle {

    private static final int LOOPS = 4;

    private final int port;
    private final Recorded identity;
    private final Recorded gzip;
    private final Recorded brotli;

    private PlainVertx(int port, Path directory) throws IOException {
        this.port = port;
        this.identity = Recorded.in(directory, "identity");
        this.gzip = Recorded.in(directory, "gzip");
        this.brotli = Recorded.in(directory, "br");
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[0]);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        for (int i = 0; i < LOOPS; i++) {
            vertx.deployVerticle(new PlainVertx(port, directory), new DeploymentOptions())
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
        String accepted = request.getHeader("Accept-Encoding");
        Recorded recorded = accepted == null ? identity : accepted.equals("br") ? brotli : gzip;
        HttpServerResponse response = request.response();
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

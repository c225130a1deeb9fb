package dev.rolebook.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server answers, byte for byte, for {@link PlainVertx} to answer the same: for each path a directory, named by
 * its place, with a body and a head for each coding.
 */
final class RecordedAnswers {

    private static final List<String> CODINGS = List.of("identity", "gzip", "br");

    private RecordedAnswers() {}

    static Path of(ServerProcess server, List<String> paths) throws IOException, InterruptedException {
        Path directory = Path.of("target", "bench", "answers").toAbsolutePath();
        for (int i = 0; i < paths.size(); i++) {
            record(server, paths.get(i), Files.createDirectories(directory.resolve(String.valueOf(i))));
        }
        return directory;
    }

    /** The second answer of each coding: the first one is not kept yet, and says so. */
    private static void record(ServerProcess server, String path, Path directory)
            throws IOException, InterruptedException {
        for (String coding : CODINGS) {
            answer(server, path, coding);
            HttpResponse<byte[]> whole = answer(server, path, coding);
            Files.write(directory.resolve(coding + ".body"), whole.body());
            Files.write(directory.resolve(coding + ".head"), lines(whole));
            HttpResponse<byte[]> known = answer(
                    server, path, coding, "If-None-Match", whole.headers().firstValue("ETag").orElseThrow());
            Files.write(directory.resolve(coding + ".304"), lines(known));
        }
    }

    private static List<String> lines(HttpResponse<byte[]> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(field -> !field.getKey().equalsIgnoreCase("Content-Length"))
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + ": " + value))
                .toList();
    }

    static HttpResponse<byte[]> answer(ServerProcess server, String path, String coding, String... fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Encoding", coding);
        if (fields.length > 0) {
            request.headers(fields);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}

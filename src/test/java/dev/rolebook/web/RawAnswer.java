package dev.rolebook.web;

import dev.rolebook.contract.Answer;
import dev.rolebook.contract.Judge;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What comes back for bytes that no HTTP client would send.
 *
 * @param closed whether the server then closed the connection
 */
record RawAnswer(int status, List<String> head, String body, boolean closed) {

    private static final int QUIET_MILLIS = 1000;

    static RawAnswer to(String request) throws IOException {
        return to(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static RawAnswer to(byte[] request) throws IOException {
        RawAnswer answer = exchange(request);
        if (answer.status() != 0) {
            Judge.ofTheCommittedDocument().demand(answer.toBeJudged(request));
        }
        return answer;
    }

    private static RawAnswer exchange(byte[] request) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(QUIET_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may refuse before it has read all.
            }
            return read(socket.getInputStream());
        }
    }

    private static RawAnswer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean closed = true;
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                bytes.write(octet);
            }
        } catch (SocketTimeoutException e) {
            closed = false;
        } catch (IOException reset) {
            closed = true;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        String[] parts = text.split("\r\n\r\n", 2);
        List<String> head = Arrays.asList(parts[0].split("\r\n"));
        int status = head.get(0).isEmpty()
                ? 0
                : Integer.parseInt(head.get(0).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        return new RawAnswer(status, head, parts.length > 1 ? parts[1] : "", closed);
    }

    private Answer toBeJudged(byte[] request) {
        String[] line = new String(request, StandardCharsets.UTF_8).split("\r\n", 2)[0].split(" ", 3);
        Map<String, List<String>> fields = head.stream()
                .skip(1)
                .map(field -> field.split(":", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0], Collectors.mapping(field -> field[1].strip(), Collectors.toList())));
        return new Answer(line[0], line.length > 1 ? line[1] : "", status, fields, body);
    }

    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    String code() {
        return JsonPath.from(body).getString("code");
    }
}

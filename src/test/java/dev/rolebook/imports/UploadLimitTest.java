package dev.rolebook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** An upload has a limit of its own, above that of other bodies; beyond it, it is refused before it is read. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LibraryOfItsOwn.class)
class UploadLimitTest {

    private static final long LIMIT = ConfigProvider.getConfig().getValue("rolebook.imports.upload-bytes", Long.class);

    @Test
    void whatSaysThatItIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        String answer = send("/manage/v1/imports", "Content-Length: " + (LIMIT + 1), 0);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("content-too-large", "larger than " + LIMIT);
    }

    @Test
    void whatTurnsOutToBeTooLongIsRefusedToo() throws IOException {
        String answer = send("/manage/v1/imports", "Transfer-Encoding: chunked", LIMIT + 1_000_000);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("content-too-large");
        assertThat(count()).as("nothing of it is kept").isZero();
    }

    @Test
    void moreThanOtherBodiesMayHaveIsTaken() {
        byte[] comment = "# nothing but a comment\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        assertThat(comment.length).isGreaterThan(1024 * 1024);
        Keyring.as(Roles.EDITOR)
                .contentType("application/yaml")
                .body(comment)
                .post("/manage/v1/imports")
                .then()
                .statusCode(202);
        Keyring.as(Roles.EDITOR)
                .contentType("application/yaml")
                .body(comment)
                .post("/manage/v1/change-sets")
                .then()
                .statusCode(413);
    }

    @Test
    void whatBreaksOffLeavesNothing() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("/manage/v1/imports", "Content-Length: 5000000"));
            out.write(new byte[2_000_000]);
            out.flush();
        }
        org.awaitility.Awaitility.await().until(() -> count() == 0);
    }

    @Test
    void whoHasSentAllOfItGoesOnOnTheSameConnection() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            byte[] body = new byte[200_000];
            out.write(("POST /manage/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n"
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            assertThat(answer(in)).startsWith("HTTP/1.1 401 ");
            // Longer than anybody lingers.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (System.nanoTime() < end) {
                out.write(
                        "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                assertThat(answer(in)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    /** The first line of an answer whose body is read as well. */
    private static String answer(BufferedReader in) throws IOException {
        String first = in.readLine();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        // A letter is a byte.
        while (length > 0) {
            length -= (int) in.skip(length);
        }
        return first;
    }

    private static long count() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> Import.count("state", ImportState.RECEIVING));
    }

    private static byte[] head(String path, String length) {
        return ("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\nAuthorization: Bearer "
                        + Keyring.key(Roles.EDITOR) + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends a head, and a body in chunks until somebody answers; reads to the end of the connection. */
    private static String send(String path, String length, long body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            // Less than what ends a connection on which nothing moves: the server closes it itself.
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(path, length));
            byte[] chunk = new byte[100_000];
            try {
                for (long sent = 0; sent < body && socket.getInputStream().available() == 0; sent += chunk.length) {
                    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                out.flush();
            } catch (SocketException closed) {
                // the answer was sent before
            }
            byte[] answer = new byte[4_000];
            int n = socket.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, 0, n, StandardCharsets.UTF_8);
        }
    }
}

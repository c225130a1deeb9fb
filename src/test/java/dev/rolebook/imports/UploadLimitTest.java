package dev.rolebook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
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

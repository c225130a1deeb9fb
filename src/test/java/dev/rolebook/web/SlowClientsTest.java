package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four hundred clients that send or take a byte now and then, and so are never idle. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SlowClientsTest {

    private static final int EACH = 133;

    /** The limits of tests are 3 s; those of production 20 s. */
    private static final Duration DROPPED = Duration.ofSeconds(30);

    /** Asks for the largest answer that costs nothing to compose. */
    private static final String LARGE = "GET /q/openapi HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final List<SocketChannel> clients = new ArrayList<>();

    @AfterEach
    void closeThem() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
    }

    @Test
    void slowHeadsBodiesAndReadersAreDroppedWhileOthersAreServed() throws IOException {
        List<SocketChannel> heads = connect(EACH, "GET /v1/skills HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        List<SocketChannel> bodies = connect(
                EACH,
                "POST /test/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        List<SocketChannel> readers = connect(EACH, LARGE.repeat(10));
        assertThat(clients).hasSize(3 * EACH);

        await().atMost(DROPPED).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            given().get("/v1/skills/e-billing").then().statusCode(200);
            assertThat(heads).allMatch(client -> isDroppedAfterOneMore(client, 'x'));
            assertThat(bodies).allMatch(client -> isDroppedAfterOneMore(client, ' '));
            assertThat(readers).allMatch(SlowClientsTest::isDroppedAfterTakingOne);
        });
        given().get("/v1/skills/e-billing").then().statusCode(200);
    }

    @Test
    void whoTakesAnswersAsTheyComeMayAskForManyAtOnce() throws IOException {
        SocketChannel client = connect(1, LARGE.repeat(50)).get(0);
        client.configureBlocking(true);
        ByteBuffer answers = ByteBuffer.allocate(64 * 1024);
        int found = 0;
        String before = "";
        while (found < 50 && client.read(answers.clear()) >= 0) {
            String text = before + StandardCharsets.ISO_8859_1.decode(answers.flip());
            found += text.split("HTTP/1\\.1 200 OK", -1).length - 1;
            before = text.substring(Math.max(0, text.length() - "HTTP/1.1 200 OK".length() + 1));
        }
        assertThat(found).isEqualTo(50);
    }

    /** Some are on their way in the buffers of the network; what is held in memory is one. */
    @Test
    void answersThatNobodyTakesAreNotMade() throws IOException {
        LargeResource.MADE.set(0);
        SocketChannel client = connect(1, "GET /test/large HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50))
                .get(0);

        await().atMost(DROPPED).pollInterval(Duration.ofMillis(500)).until(() -> isDroppedAfterTakingOne(client));
        assertThat(LargeResource.MADE.get()).isBetween(1, 20);
    }

    private List<SocketChannel> connect(int number, String beginning) throws IOException {
        List<SocketChannel> connected = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < number; i++) {
            SocketChannel client = SocketChannel.open();
            client.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4096);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            client.configureBlocking(false);
            client.write(bytes.rewind());
            connected.add(client);
            clients.add(client);
        }
        return connected;
    }

    private static boolean isDroppedAfterOneMore(SocketChannel client, char letter) {
        try {
            client.write(ByteBuffer.wrap(new byte[] {(byte) letter}));
            return client.read(ByteBuffer.allocate(4096)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /**
     * Takes one byte. What had arrived before the drop can still be taken, so something is sent as well:
     * an empty line, which begins no request, and is answered by a reset where nobody is.
     */
    private static boolean isDroppedAfterTakingOne(SocketChannel client) {
        try {
            client.write(ByteBuffer.wrap(new byte[] {'\r', '\n'}));
            return client.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}

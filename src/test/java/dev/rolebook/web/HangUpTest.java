package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients hang up when they like: that is nothing to wake anybody for. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HangUpTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger(ProblemAnswers.class.getName());

    private final Handler listener = new Handler() {
        private final PatternFormatter format = new PatternFormatter("%p %c %m%n%e%n");

        @Override
        public void publish(LogRecord line) {
            lines.add(format.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LargeResource.WRITING.set(null);
        root.addHandler(listener);
        own.setLevel(Level.FINE);
    }

    @AfterEach
    void stopListening() {
        own.setLevel(null);
        root.removeHandler(listener);
    }

    @Test
    void whoHangsUpInTheMiddleOfAnAnswerIsNotedWithoutAlarm() throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /test/large/pieces HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: hung-up\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
            // What is written to nobody, before that is known, is lost without a word.
            Awaitility.await("more is written than the network takes").until(HangUpTest::isWaiting);
            socket.setSoLinger(true, 0);
        }
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains("hung-up")));
        given().get("/test/echo").then().statusCode(200);
        assertThat(lines)
                .noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN") || line.contains("\tat "))
                .filteredOn(line -> line.contains("hung-up"))
                .allMatch(line -> line.startsWith("DEBUG"));
    }

    private static boolean isWaiting() {
        Thread writer = LargeResource.WRITING.get();
        return writer != null && writer.getState() == Thread.State.TIMED_WAITING;
    }
}

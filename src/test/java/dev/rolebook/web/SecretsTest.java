package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No key is ever found where it does not belong: in logs, however much they tell, in problems, in header fields. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SecretsTest {

    private static final String SECRET = "S3cretS3cretS3cretS3cretS3cretS3cret";

    private static final String CLIENT = "org.apache.http";

    private final Logger root = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Level before = root.getLevel();

    private final Handler listener = new Handler() {
        private final PatternFormatter format = new PatternFormatter("%p %c %X %m%n%e%n");

        @Override
        public void publish(LogRecord line) {
            // The client of this test runs here too, and tells what it sends.
            if (!String.valueOf(line.getLoggerName()).startsWith(CLIENT)) {
                lines.add(format.format(ExtLogRecord.wrap(line)));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        root.addHandler(listener);
        // All that can be switched on where it runs: below DEBUG nothing is built in.
        root.setLevel(Level.FINE);
        Logger.getLogger(CLIENT).setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.removeHandler(listener);
    }

    @Test
    void noKeyIsFoundInLogsProblemsOrFields() throws IOException {
        JsonPath made = Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body(Map.of("name", "Watched", "roles", List.of("reader"), "requestsPerMinute", 1000))
                .post("/manage/v1/keys")
                .jsonPath();
        String good = made.getString("secret");
        String id = made.getString("key.id");
        // Named in the log, secret or not, each by its last part.
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(good, good.substring(id.length() + 1));
        secrets.put(id + "_" + SECRET, SECRET);
        secrets.put("rb_unknown00000_" + SECRET, SECRET);
        secrets.put("rb_" + SECRET, SECRET);
        secrets.put("rb_x\t" + SECRET, SECRET);
        secrets.put(SECRET, SECRET);
        secrets.put("eyJhbGciOiJub25lIn0." + SECRET + ".", SECRET);
        for (String key : secrets.keySet()) {
            for (String path : List.of(
                    "/manage/v1/me",
                    "/manage/v1/keys",
                    "/v1/skills?limit=1",
                    "/v1/skills?limit=0",
                    "/nowhere",
                    "/test/echo/broken",
                    "/test/guarded",
                    "/q/health")) {
                keep(Keyring.with(key).get(path));
            }
            keep(Keyring.with(key).contentType("application/json").body("{").post("/manage/v1/keys"));
            keep(send(given().header("Authorization", "Basic " + key), "/v1"));
        }
        // Where no key belongs, some put it all the same; who asked is told, and nobody else.
        for (String path : List.of("/v1?key=" + good, "/v1/skills?access_token=" + good)) {
            keep(given().get(path));
        }
        Keyring.as(Roles.ADMINISTRATOR).get("/manage/v1/keys/" + good);
        // Raw, as no client would send it.
        answers.add(RawAnswer.to(
                        "GET /nowhere HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + good + "\r\n folded\r\n\r\n")
                .toString());
        answers.add(RawAnswer.to("GET /nowhere HTTP/1.1\r\nHost: x\r\nAuthorization : Bearer " + good + "\r\n\r\n")
                .toString());
        assertThat(lines)
                .as("the log was listened to, at its most talkative")
                .anyMatch(line -> line.startsWith("DEBUG"))
                .anyMatch(line -> line.contains("Request"));
        secrets.values()
                .forEach(secret -> assertThat(lines)
                        .noneMatch(line -> line.contains(secret))
                        .noneMatch(line -> line.contains(PostgresResource.ADMIN_KEY)));
        secrets.values().forEach(secret -> assertThat(answers).noneMatch(answer -> answer.contains(secret)));
    }

    private static Response send(RequestSpecification request, String path) {
        return request.get(path);
    }

    private void keep(Response answer) {
        answers.add(answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString());
    }
}

package dev.rolebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LogLineTest {

    @Test
    void everyLineOfARequestBearsItsId() {
        PatternFormatter format =
                new PatternFormatter(ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class));
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(format.format(ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.rolebook");
        logger.addHandler(listener);
        try {
            for (String id : List.of("first-1", "second-2")) {
                given().header("X-Request-Id", id).get("/test/going").then().statusCode(200);
                given().header("X-Request-Id", id + "-broken")
                        .get("/test/echo/broken")
                        .then()
                        .statusCode(500);
            }
        } finally {
            logger.removeHandler(listener);
        }
        assertThat(lines).filteredOn(line -> line.contains("asked")).hasSize(2);
        assertThat(lines.get(0)).contains(") first-1 asked");
        assertThat(lines.get(1)).contains(") first-1-broken Request");
        assertThat(lines.get(2)).contains(") second-2 asked");
        assertThat(lines.get(3)).contains(") second-2-broken Request");
    }
}

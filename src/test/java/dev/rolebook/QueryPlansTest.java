package dev.rolebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.bench.GeneratedJobs;
import dev.rolebook.bench.GeneratedLibrary;
import dev.rolebook.bench.LargeLibrary;
import dev.rolebook.bench.ReadRequests;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.database.RowsRead;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How PostgreSQL answers what is asked of a large library: by index. The statements of a request are
 * taken from Hibernate's log and explained without their values, as a prepared statement is planned.
 * And an index alone is not enough: who reads along it, throws most away and goes on is slower the more
 * is published. So what a request reads is counted, too.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(QueryPlansTest.ByIndex.class)
class QueryPlansTest {

    private static final int GUIDES = 4_000;
    private static final int JOBS = 4_000;

    /** What is read whole where that is right, because it is small, is not meant. */
    private static final long BIG = 2_000;

    /** Rows, and entries of indexes: more than any of the requests shows, fewer than there are of what grows. */
    private static final long FEW = 1_000;

    /** What matches grows with the library, and all of it is read. */
    private static final Set<String> MATCHING_MUCH = Set.of("/v1/search?q=compliance");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    @Inject
    GeneratedLibrary library;

    @Inject
    GeneratedJobs jobs;

    @Inject
    RowsRead rows;

    @Inject
    DataSource database;

    @BeforeEach
    void aLargeLibrary() throws SQLException {
        library.growTo(GUIDES);
        jobs.growTo(JOBS, library);
    }

    static Stream<String> requests() {
        return ReadRequests.forPlans();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void noBigTableIsReadWhole(String request) throws SQLException, IOException {
        List<String> statements = statementsOf(request);
        assertThat(statements).isNotEmpty();
        for (String statement : statements) {
            JsonNode plan = plan(statement);
            assertThat(scanned(plan))
                    .as("%s%n%s%n%s", request, statement, plan.toPrettyString())
                    .isEmpty();
        }
    }

    static Stream<String> requestsForLittle() {
        return requests().filter(request -> !MATCHING_MUCH.contains(request));
    }

    @ParameterizedTest
    @MethodSource("requestsForLittle")
    void fewRowsAreRead(String request) throws SQLException {
        given().get(request).then().statusCode(200);
        assertThat(rows.during(() -> given().get(request))).isLessThan(FEW);
    }

    private List<String> statementsOf(String request) {
        List<String> statements = new ArrayList<>();
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord line) {
                statements.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.hibernate.SQL");
        Level level = log.getLevel();
        log.addHandler(collector);
        log.setLevel(Level.ALL);
        try {
            given().get(request).then().statusCode(200);
        } finally {
            log.removeHandler(collector);
            log.setLevel(level);
        }
        return statements;
    }

    private JsonNode plan(String statement) throws SQLException, IOException {
        Matcher placeholder = PLACEHOLDER.matcher(statement.replace("fetch first ? rows", "fetch first 21 rows"));
        StringBuilder numbered = new StringBuilder();
        for (int i = 1; placeholder.find(); i++) {
            placeholder.appendReplacement(numbered, Matcher.quoteReplacement("$" + i));
        }
        placeholder.appendTail(numbered);
        try (Connection connection = simple();
                Statement explain = connection.createStatement();
                ResultSet plan = explain.executeQuery("explain (generic_plan, format json) " + numbered)) {
            plan.next();
            return JSON.readTree(plan.getString(1)).get(0).get("Plan");
        }
    }

    /** Only a statement that the driver does not prepare itself may be explained without values. */
    private static Connection simple() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class)
                + "?preferQueryMode=simple&user=" + config.getValue("quarkus.datasource.username", String.class));
    }

    /** The big tables of which a plan reads every row. */
    private Set<String> scanned(JsonNode plan) throws SQLException {
        Set<String> tables = new TreeSet<>();
        if (plan.path("Node Type").asText().equals("Seq Scan")
                && rows(plan.path("Relation Name").asText()) >= BIG) {
            tables.add(plan.path("Relation Name").asText());
        }
        for (JsonNode child : plan.path("Plans")) {
            tables.addAll(scanned(child));
        }
        return tables;
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement count = connection.createStatement();
                ResultSet rows =
                        count.executeQuery("select reltuples::bigint from pg_class where relname = '" + table + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * A table of a few hundred rows is rightly read whole, to be hashed. A library that is a hundred times as
     * large could not be waited for; here every table has to be read as if it were that large.
     */
    public static class ByIndex extends LargeLibrary {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                    "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
            return settings;
        }
    }
}

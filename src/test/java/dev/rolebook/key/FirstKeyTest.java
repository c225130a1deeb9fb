package dev.rolebook.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.database.PostgresResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The first start, in databases that no start has seen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FirstKeyTest {

    private static final Pattern KEY = Pattern.compile("rb_[a-z0-9]{12}_[A-Za-z0-9]{43}");
    private static final int REPLICAS = 8;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private PGSimpleDataSource database;

    @BeforeEach
    void anEmptyDatabase() throws SQLException, IOException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        String name = "first_" + System.nanoTime();
        database = at(url);
        run("create database " + name);
        database = at(url.replaceAll("/[^/]*$", "/" + name));
        try (var script = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V21__access_key.sql"))) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void theConsole() {
        System.setOut(out);
    }

    @Test
    void aKeyIsMadeAndShownOnce() throws SQLException {
        start(null);
        start(null);
        List<Credential> shown = shown();
        assertThat(shown).hasSize(1);
        KeyHolder holder = new KeyLookup(database).holder(shown.get(0)).orElseThrow();
        assertThat(holder.roles()).containsExactly("administrator");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void replicasThatStartTogetherMakeOne() throws SQLException, InterruptedException, ExecutionException {
        ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                starts.add(replicas.submit(() -> start(null)));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(shown()).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aConfiguredKeyIsTakenAndNeverShown() throws SQLException {
        Credential given = Credential.random();
        start(given.text());
        start(given.text());
        start(null);
        assertThat(new KeyLookup(database).holder(given)).isPresent();
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aConfiguredKeyMayGetANewSecret() throws SQLException {
        Credential before = Credential.random();
        Credential after = new Credential(before.id(), Credential.random().secret());
        start(before.text());
        start(after.text());
        assertThat(new KeyLookup(database).holder(before)).isEmpty();
        assertThat(new KeyLookup(database).holder(after)).isPresent();
    }

    @Test
    void aConfiguredKeyThatWasRevokedStaysSo() throws SQLException {
        Credential given = Credential.random();
        start(given.text());
        run("update access_key set revoked_at = now()");
        start(given.text());
        assertThat(new KeyLookup(database).holder(given)).isEmpty();
    }

    @Test
    void aConfiguredKeyThatIsNoneIsNotRepeated() {
        for (String wrong : List.of("hunter2", "rb_short_hunter2", "rb_abcdefghijkl_tooshort")) {
            assertThatThrownBy(() -> start(wrong))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("rolebook.admin-key")
                    .hasMessageNotContaining(wrong);
        }
    }

    private void start(@Nullable String configured) {
        new FirstKey(Optional.ofNullable(configured), database, Clock.systemUTC()).provide(new StartupEvent());
    }

    private List<Credential> shown() {
        return KEY.matcher(console.toString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .map(text -> Credential.parse(text).orElseThrow())
                .toList();
    }

    private static PGSimpleDataSource at(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        return database;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from access_key")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package dev.rolebook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The PostgreSQL that Rolebook brings along. It is a process of its own and survives this one when
 * this one is killed: the next start finds it by its note and stops it before it starts its own.
 */
public final class EmbeddedDatabase {

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "rolebook";

    /** On every start, over whatever the configuration files say. */
    private static final List<String> SETTINGS = List.of(
            // reachable from this machine alone, and there with a password
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // what was committed is on the disk: no crash may take it away
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // sized for a small machine and short queries
            "shared_buffers=64MB",
            "max_wal_size=256MB",
            "jit=off",
            "timezone=UTC",
            // a week of warnings in files of the data directory, none in ours
            "logging_collector=on",
            "log_timezone=UTC",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_size=0");

    private static final int ATTEMPTS = 20;
    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error|could not|cannot)\\b:?\\s*(.+)$");
    /** What passes: the port went to somebody else, or a server that was killed is still on its way out. */
    private static final Pattern PASSING =
            Pattern.compile("could not create any TCP/IP sockets|lock file|pre-existing shared memory");

    private final DataDirectory directory;
    private final Duration limit;
    private final DirectoryLock lock;
    private final PostgresPrograms programs;
    private String version = "";
    private int port;
    private String password = "";

    private EmbeddedDatabase(DataDirectory directory, Duration limit, DirectoryLock lock, PostgresPrograms programs) {
        this.directory = directory;
        this.limit = limit;
        this.lock = lock;
        this.programs = programs;
    }

    /** Starts the server on this directory, which it creates at the first start. */
    public static EmbeddedDatabase start(Path path, Duration limit) {
        DataDirectory directory = DataDirectory.open(path);
        try {
            DirectoryLock lock = DirectoryLock.take(directory.lock());
            try {
                EmbeddedDatabase database =
                        new EmbeddedDatabase(directory, limit, lock, PostgresPrograms.unpackInto(directory));
                database.start();
                return database;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw StartFailure.cannotWrite(directory.root(), e);
        }
    }

    public Path directory() {
        return directory.root();
    }

    /** PostgreSQL's version, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    public String username() {
        return NAME;
    }

    /** Of this run alone. */
    public String password() {
        return password;
    }

    /** Stops the server so that the next start has nothing to recover. */
    public void stop() throws IOException {
        if (stopServer()) {
            lock.close();
        }
    }

    private void start() throws IOException {
        version = programs.version();
        Path cluster = directory.cluster();
        if (Files.exists(cluster)) {
            refuseAnotherVersion(cluster);
        } else {
            initialise(cluster);
        }
        startServer(cluster);
        provide();
        directory.removeUnfinished();
    }

    private void refuseAnotherVersion(Path cluster) throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StartFailure("%s is not a PostgreSQL data directory: PG_VERSION is missing.".formatted(cluster));
        }
        String found = Files.readString(file).strip();
        if (!version.startsWith(found + ".")) {
            throw new StartFailure(
                    ("The data directory %s was made by PostgreSQL %s, and this Rolebook brings %s: move the"
                                    + " data with pg_dump and pg_restore, or choose another directory.")
                            .formatted(directory.root(), found, version));
        }
    }

    private void initialise(Path cluster) throws IOException {
        Path unfinished = directory.unfinished(cluster);
        PostgresPrograms.Outcome outcome = programs.run(
                limit,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + directory.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // the same order and case on every machine
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            throw cannotStart(outcome.output());
        }
        directory.finish(unfinished, cluster);
    }

    private void startServer(Path cluster) throws IOException {
        for (int attempt = 1; ; attempt++) {
            stopServer();
            port = freePort();
            Path log = cluster.resolve("start.log");
            Files.deleteIfExists(log);
            PostgresPrograms.Outcome outcome = programs.run(
                    limit.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + limit.toSeconds(),
                    "--pgdata=" + cluster,
                    "--log=" + log,
                    "--options=" + options());
            if (outcome.succeeded()) {
                return;
            }
            List<String> said = Stream.concat(
                            outcome.output().stream(),
                            Files.exists(log) ? Files.readAllLines(log).stream() : Stream.of())
                    .toList();
            if (attempt == ATTEMPTS
                    || said.stream().noneMatch(line -> PASSING.matcher(line).find())) {
                throw cannotStart(said);
            }
            pause();
        }
    }

    /** Ends the server of this directory, whoever started it; false if it does not end. */
    private boolean stopServer() throws IOException {
        Path cluster = directory.cluster();
        Optional<PostmasterPid> note = PostmasterPid.in(cluster);
        if (note.isEmpty()) {
            return true;
        }
        return switch (note.get().holder(cluster)) {
            case OUR_SERVER ->
                programs.run(
                                limit.plusSeconds(5),
                                "pg_ctl",
                                "stop",
                                "--mode=fast",
                                "--wait",
                                "--timeout=" + limit.toSeconds(),
                                "--pgdata=" + cluster)
                        .succeeded();
            case ANOTHER_PROGRAM -> {
                PostmasterPid.remove(cluster);
                yield true;
            }
            case UNKNOWN -> true;
        };
    }

    /**
     * The database and its owner, who is no superuser: what a flaw in a query could do ends at this
     * database. The owner's password lasts as long as this run.
     */
    private void provide() throws IOException {
        password = DataDirectory.randomPassword();
        try (Connection connection = DriverManager.getConnection(
                        jdbcUrl("postgres"), SUPERUSER, Files.readString(directory.password()));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME);
            }
            statement.execute("alter role " + NAME + " with login password '" + password + "'");
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new StartFailure("The PostgreSQL in %s does not accept its own Rolebook: %s."
                    .formatted(directory.root(), e.getMessage()));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    private String options() {
        return "-p " + port
                + String.join(
                        "", SETTINGS.stream().map(setting -> " -c " + setting).toList());
    }

    private StartFailure cannotStart(List<String> output) {
        return new StartFailure("PostgreSQL cannot start in %s: %s.".formatted(directory.root(), reason(output)));
    }

    static String reason(List<String> output) {
        return output.stream()
                .map(REASON::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("it said nothing");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

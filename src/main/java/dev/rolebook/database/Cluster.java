package dev.rolebook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The PostgreSQL server of one data directory. It is a process of its own and survives this one when
 * this one is killed: the next start finds it by its note, and stops it before it starts its own.
 */
final class Cluster {

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
            "max_wal_size=1GB",
            "jit=off",
            "timezone=UTC",
            // a week of warnings in files of the data directory, none in ours
            "logging_collector=on",
            "log_timezone=UTC",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_size=0");

    private static final int ATTEMPTS = 20;
    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error): +(.+)");
    /** What passes: the port went to somebody else, or a server that was killed is still on its way out. */
    private static final Pattern PASSING =
            Pattern.compile("could not create any TCP/IP sockets|lock file|pre-existing shared memory");

    private final DataDirectory directory;
    private final Path data;
    private final PostgresPrograms programs;
    private final Duration limit;

    Cluster(DataDirectory directory, PostgresPrograms programs, Duration limit) {
        this.directory = directory;
        this.data = directory.cluster();
        this.programs = programs;
        this.limit = limit;
    }

    /** Makes the data at the first start; at later ones, makes sure that this PostgreSQL can read it. */
    void prepare(String version) throws IOException {
        if (!Files.exists(data)) {
            initialise();
            return;
        }
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StartFailure("%s is not the data of a PostgreSQL server: PG_VERSION is missing.".formatted(data));
        }
        String found = Files.readString(file).strip();
        if (!version.startsWith(found + ".")) {
            throw new StartFailure(
                    ("The data in %s was written by PostgreSQL %s, and this Rolebook brings %s: move it with"
                                    + " pg_dump and pg_restore, or choose another directory with rolebook.database.directory.")
                            .formatted(directory.root(), found, version));
        }
    }

    private void initialise() throws IOException {
        Path unfinished = directory.unfinished(data);
        PostgresPrograms.Outcome outcome = programs.run(
                limit,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedDatabase.SUPERUSER,
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
        directory.finish(unfinished, data);
    }

    /** Starts the server on a free port, which it returns. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            stop();
            int port = freePort();
            Path log = data.resolve("start.log");
            Files.deleteIfExists(log);
            PostgresPrograms.Outcome outcome = programs.run(
                    limit.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + limit.toSeconds(),
                    "--pgdata=" + data,
                    "--log=" + log,
                    "--options=-p " + port + " -c " + String.join(" -c ", SETTINGS));
            if (outcome.succeeded()) {
                return port;
            }
            List<String> said = saidAtStart(log, outcome.output());
            if (attempt == ATTEMPTS
                    || said.stream().noneMatch(line -> PASSING.matcher(line).find())) {
                throw cannotStart(said);
            }
            pause();
        }
    }

    /** Ends the server of this directory, whoever started it, so that nothing is left to recover. */
    void stop() throws IOException {
        Optional<PostmasterPid> note = PostmasterPid.in(data);
        if (note.isEmpty()) {
            return;
        }
        switch (note.get().holder(data)) {
            case OUR_SERVER ->
                programs.run(
                        limit.plusSeconds(5),
                        "pg_ctl",
                        "stop",
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + limit.toSeconds(),
                        "--pgdata=" + data);
            case ANOTHER_PROGRAM -> PostmasterPid.remove(data);
            case UNKNOWN -> {
                // PostgreSQL judges it at its start
            }
        }
    }

    private StartFailure cannotStart(List<String> output) {
        return new StartFailure("PostgreSQL cannot start in %s: %s.".formatted(directory.root(), reason(output)));
    }

    /** Before its log file is open, the server speaks to the start's own. */
    private List<String> saidAtStart(Path log, List<String> starter) throws IOException {
        List<String> said = new ArrayList<>();
        if (Files.exists(log)) {
            said.addAll(Files.readAllLines(log));
        }
        Path current = data.resolve("current_logfiles");
        if (Files.exists(current)) {
            Path file = data.resolve(Files.readString(current).strip().replaceFirst("^stderr ", ""));
            said.addAll(Files.exists(file) ? Files.readAllLines(file) : List.of());
        }
        said.addAll(starter);
        return said;
    }

    /** The last thing that PostgreSQL complained of, without its time and process. */
    static String reason(List<String> output) {
        return output.stream()
                .flatMap(line -> REASON.matcher(line).results())
                .map((MatchResult match) -> match.group(1))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> output.isEmpty() ? "it did not say why" : output.get(output.size() - 1));
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

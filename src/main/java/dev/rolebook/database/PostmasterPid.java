package dev.rolebook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The note that a PostgreSQL server leaves in its data directory while it runs, and behind when it
 * was killed: then the process of that number may meanwhile be any other program.
 */
record PostmasterPid(long pid, Instant startedAt) {

    private static final String FILE = "postmaster.pid";
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(10);

    /** Who holds the process id now. */
    enum Holder {
        /** No such process, or none that can be told: PostgreSQL itself judges such a note well. */
        UNKNOWN,
        /** The server of this data directory. */
        OUR_SERVER,
        /** Somebody else's, to be left alone. PostgreSQL would take it for a server and refuse to start. */
        ANOTHER_PROGRAM
    }

    static Optional<PostmasterPid> in(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(cluster.resolve(FILE)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Line 1 is the process id, line 3 the start in seconds since 1970; empty while still being written. */
    static Optional<PostmasterPid> parse(List<String> lines) {
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            // a server in single-user mode writes its id negative
            return Optional.of(new PostmasterPid(
                    Math.abs(Long.parseLong(lines.get(0).strip())),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (NumberFormatException notFromPostgres) {
            return Optional.empty();
        }
    }

    static void remove(Path cluster) throws IOException {
        Files.deleteIfExists(cluster.resolve(FILE));
    }

    Holder holder(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command().map(program -> holder(handle, program, cluster)))
                .orElse(Holder.UNKNOWN);
    }

    private Holder holder(ProcessHandle handle, String program, Path cluster) {
        if (!Path.of(program).getFileName().toString().startsWith("postgres")) {
            return Holder.ANOTHER_PROGRAM;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            // a server works in its data directory; only Linux lets one look
            return Files.readSymbolicLink(workingDirectory).equals(cluster.toRealPath())
                    ? Holder.OUR_SERVER
                    : Holder.ANOTHER_PROGRAM;
        } catch (IOException | UnsupportedOperationException noSuchView) {
            return handle.info().startInstant().filter(this::isStart).isPresent() ? Holder.OUR_SERVER : Holder.UNKNOWN;
        }
    }

    private boolean isStart(Instant instant) {
        return Duration.between(startedAt, instant).abs().compareTo(CLOCK_ERROR) < 0;
    }
}

package dev.rolebook.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, unpacked from zonky's archive for this platform. They lie in the data
 * directory, which only its owner can write: in a shared temporary directory another account could
 * put its own there, and cleaning jobs would take them away from under a running server.
 */
final class PostgresPrograms {

    private final Path bin;
    private final List<String> launcher;

    private PostgresPrograms(Path home, List<String> launcher) {
        this.bin = home.resolve("bin");
        this.launcher = launcher;
    }

    /** How a program ended, and all that it said. */
    record Outcome(boolean succeeded, List<String> output) {}

    static PostgresPrograms unpackInto(DataDirectory directory) throws IOException {
        Path home = directory.programs(digest());
        if (!Files.exists(home)) {
            Path unfinished = directory.unfinished(home);
            unpack(unfinished);
            directory.finish(unfinished, home);
        }
        return new PostgresPrograms(home, launcher());
    }

    /** The version, such as {@code 18.6}. */
    String version() throws IOException {
        Outcome outcome = run(Duration.ofSeconds(10), "postgres", "--version");
        String said = String.join(" ", outcome.output());
        if (!outcome.succeeded()) {
            throw new StartFailure("PostgreSQL's programs do not run here: %s.".formatted(said));
        }
        return said.replaceFirst("^postgres \\(PostgreSQL\\) (\\S+).*$", "$1");
    }

    Outcome run(Duration limit, String program, String... arguments) throws IOException {
        Stream<String> command = Stream.of(
                        launcher.stream(), Stream.of(bin.resolve(program).toString()), Stream.of(arguments))
                .flatMap(part -> part);
        return run(limit, command.toList());
    }

    private static Outcome run(Duration limit, List<String> command) throws IOException {
        // into a file: a pipe would stay open as long as a server that was started
        Path output = Files.createTempFile("rolebook", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            // neither another server's settings nor another language in what we read
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            boolean ended = process.waitFor(limit.toMillis(), MILLISECONDS);
            if (!ended) {
                process.destroy();
            }
            return new Outcome(ended && process.exitValue() == 0, Files.readAllLines(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /**
     * PostgreSQL refuses to run as root, who could do too much. In a user namespace of its own the same
     * user is nobody there, and still the owner of the data directory.
     */
    private static List<String> launcher() {
        if (!isRoot()) {
            return List.of();
        }
        List<String> inUserNamespace = List.of("unshare", "--user");
        try {
            if (run(
                            Duration.ofSeconds(10),
                            Stream.concat(inUserNamespace.stream(), Stream.of("true"))
                                    .toList())
                    .succeeded()) {
                return inUserNamespace;
            }
        } catch (IOException noSuchProgram) {
            // said below
        }
        throw new StartFailure(
                "PostgreSQL does not run as root, and this system refuses it a user namespace: start Rolebook"
                        + " as another user, or set QUARKUS_DATASOURCE_JDBC_URL to a database that runs elsewhere.");
    }

    private static boolean isRoot() {
        return !system().equals("Windows") && new com.sun.security.auth.module.UnixSystem().getUid() == 0;
    }

    private static InputStream archive() throws IOException {
        String architecture = System.getProperty("os.arch");
        try {
            return new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system(), architecture.equals("amd64") ? "x86_64" : architecture));
        } catch (IllegalStateException noneForThisPlatform) {
            throw new StartFailure(
                    ("This build of Rolebook brings no PostgreSQL for %s on %s: build it on such a machine, or"
                                    + " set QUARKUS_DATASOURCE_JDBC_URL to a database that runs elsewhere.")
                            .formatted(System.getProperty("os.name"), architecture));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }

    /** What names the programs' directory: another archive goes into another. */
    private static String digest() throws IOException {
        try (InputStream archive = archive()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.resolveSibling(".").normalize());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.resolveSibling(".").normalize());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0 && !system().equals("Windows")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        }
    }
}

package dev.rolebook.bench;

import dev.rolebook.database.PostgresResource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Starts what is measured: packaged jars on one database, each in a process of its own. */
record AnswerServers(String databaseUrl) {

    private static final String JAR = "quarkus-run.jar";

    /** The heap and the collector that the image sets. */
    private static final String SETTINGS = System.getProperty(
            "bench.java", "-XX:+UseSerialGC -Xmx192m -XX:MaxNewSize=32m -XX:TrimNativeHeapInterval=5000");

    /** On the database that the library was published into. */
    static AnswerServers on(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new AnswerServers(connection.getMetaData().getURL());
        }
    }

    /**
     * Rolebook.
     *
     * @param cache how many bytes of answers it keeps
     * @param more settings of Java, which go before those of the image
     */
    ServerProcess rolebook(String cache, String... more) throws Exception {
        Map<String, String> environment = new LinkedHashMap<>(database());
        environment.put("ROLEBOOK_SAMPLE_LIBRARY", "false");
        environment.put("ROLEBOOK_CACHE_SIZE", cache);
        environment.put("ROLEBOOK_ADMIN_KEY", PostgresResource.ADMIN_KEY);
        // As docker/archive.sh left it.
        return ServerProcess.start(
                jar(Stream.concat(Stream.of(more), Stream.of("@start.options"))), Path.of("target", "quarkus-app"), environment, "/v1/guides?limit=1");
    }

    private static List<String> jar(Stream<String> options) {
        return Stream.of(java().stream(), options, Stream.of("-jar", JAR))
                .flatMap(each -> each)
                .toList();
    }

    /** One of the sketches that {@code src/bench/run.sh} has built. */
    ServerProcess sketch(String profile, String first) throws Exception {
        return ServerProcess.start(
                jar(Stream.empty()), Path.of("target", "bench", profile, "quarkus-app"), database(), first);
    }

    /** A plain Vert.x that answers from memory what Rolebook answers at some paths. */
    ServerProcess plain(ServerProcess rolebook, String... paths) throws Exception {
        Path recorded = RecordedAnswers.of(rolebook, List.of(paths));
        List<String> command = java();
        command.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PlainVertx.class.getName(), "{port}", recorded.toString()));
        command.addAll(List.of(paths));
        return ServerProcess.start(command, Path.of("."), Map.of(), paths[0]);
    }

    private Map<String, String> database() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", databaseUrl,
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    /** One Java for all, with the same settings. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("bench.home", System.getProperty("java.home")), "bin", "java")
                .toString());
        command.addAll(List.of(SETTINGS.split(" ", -1)));
        return command;
    }
}

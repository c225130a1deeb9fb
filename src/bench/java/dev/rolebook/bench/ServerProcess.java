package dev.rolebook.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under measurement: a process of its own on a port of its own. */
record ServerProcess(Process process, int port, double startMillis) implements AutoCloseable {

    /** Linux counts the time of processes in hundredths of a second. */
    private static final double TICKS = 100;

    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(120);

    /**
     * Starts one and waits for its first answer.
     *
     * @param directory where it is started: archives of classes go by that
     * @param first the path that it is asked for
     */
    static ServerProcess start(List<String> java, Path directory, Map<String, String> environment, String first)
            throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>();
        for (String argument : java) {
            command.add(argument.replace("{port}", String.valueOf(port)));
        }
        Path output = Files.createDirectories(Path.of("target", "bench"))
                .resolve("server-" + port + ".out")
                .toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        long start = System.nanoTime();
        Process process = builder.start();
        while (!answers(port, first)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_START_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not answer:\n" + Files.readString(output));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return new ServerProcess(process, port, (System.nanoTime() - start) / 1e6);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(200);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Seconds of processor time so far. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS;
    }

    /** Megabytes of memory that it holds now. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

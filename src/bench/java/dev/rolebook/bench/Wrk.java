package dev.rolebook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of wrk.
 *
 * @param perSecond requests
 * @param median milliseconds
 * @param p99 milliseconds
 * @param bytes a request, as they travel
 * @param cpuMicros processor time of the server, a request
 */
record Wrk(double perSecond, double median, double p99, double bytes, double cpuMicros) {

    private static final int THREADS = 2;

    /**
     * Runs it.
     *
     * @param fields of each request
     * @param script in Lua, which makes the requests; empty if all are the same
     */
    static Wrk run(
            ServerProcess server, String path, Map<String, String> fields, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "--latency", "-t" + THREADS, "-c" + connections, "-d" + seconds + "s", "--timeout", "10s"));
        fields.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        if (!script.isEmpty()) {
            Path file = Files.createTempFile("requests", ".lua");
            Files.writeString(file, script);
            command.addAll(List.of("-s", file.toString()));
        }
        command.add(server.uri(path).toString());
        double before = server.cpuSeconds();
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double cpu = server.cpuSeconds() - before;
        if (wrk.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + output);
        }
        double requests = number(output, "(\\d+) requests in");
        return new Wrk(
                number(output, "Requests/sec:\\s+([\\d.]+)"),
                millis(output, "50%"),
                millis(output, "99%"),
                bytes(output) / requests,
                cpu * 1e6 / requests);
    }

    private static double number(String output, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double millis(String output, String quantile) {
        Matcher found = Pattern.compile(quantile + "\\s+([\\d.]+)(us|ms|s)").matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1e3;
            case "ms" -> value;
            default -> value * 1e3;
        };
    }

    private static double bytes(String output) {
        Matcher found = Pattern.compile("requests in [\\d.]+\\w+, ([\\d.]+)(B|KB|MB|GB) read").matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        double unit = switch (found.group(2)) {
            case "B" -> 1;
            case "KB" -> 1024;
            case "MB" -> 1024.0 * 1024;
            default -> 1024.0 * 1024 * 1024;
        };
        return Double.parseDouble(found.group(1)) * unit;
    }

    String cells() {
        return String.format(Locale.ROOT, "%,.0f | %.2f | %.2f | %.0f | %,.0f", perSecond, median, p99, cpuMicros, bytes);
    }
}

package dev.rolebook.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.contract.Contract;
import dev.rolebook.fuzz.Part.Outlook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values for a parameter, made from its schema. */
final class Values {

    /** What has broken other servers: each is text, and to be treated as such. */
    private static final List<String> HOSTILE = List.of(
            "' or 1=1 --",
            "'; drop table guide; --",
            "%",
            "_",
            "\\",
            "*",
            ".*",
            "(",
            "[",
            "$1",
            "${jndi:x}",
            "{{7*7}}",
            "../../etc/passwd",
            "<script>",
            "null",
            "undefined",
            "NaN",
            "-1",
            "true",
            ",",
            ",,",
            "a,,b",
            "\t",
            "\r\nX: y",
            "\u202eabc",
            "e\u0301",
            "\u00e9",
            "\ufeff",
            "\ud83d\udc69\u200d\ud83d\udd2c",
            "\u0130",
            "\u00df",
            "\ufffd",
            "😀".repeat(100),
            "a".repeat(5_000),
            "a ".repeat(1_000),
            "(".repeat(300),
            "&",
            "=",
            "#",
            "?",
            ";",
            "+",
            "\"",
            "a:*",
            "a & !b",
            "<->");

    /** What is not text at all. */
    private static final List<String> NO_TEXT =
            List.of("%00", "a%00b", "%ff", "%C0%AF", "%ED%A0%80", "%F8%88%80%80%80", "%80");

    private static final List<String> WORDS =
            List.of("paralegal", "legal-ops", "e-discovery", "contract", "2026", "US", "23-2011", "Westlaw", "x");

    private final Contract contract;
    private final Random random;

    Values(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    Part any(JsonNode schema) {
        int dice = random.nextInt(20);
        return dice < 11 ? fine(schema) : dice < 16 ? wrong(schema) : hostile();
    }

    /** Nothing that the document forbids. */
    Part fine(JsonNode unresolved) {
        JsonNode schema = contract.resolve(unresolved);
        if (schema.has("enum")) {
            return Part.fine(
                    encoded(pick(schema.get("enum").valueStream().toList()).asText()));
        }
        return switch (schema.path("type").asText() + schema.path("format").asText()) {
            case "boolean" -> Part.fine(random.nextBoolean());
            case "integer", "integerint32", "integerint64" -> Part.fine(number(schema));
            case "stringuuid" -> Part.open(new UUID(random.nextLong(), random.nextLong()).toString());
            case "stringdate" ->
                Part.fine(
                        "20" + (10 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
            case "stringdate-time" ->
                Part.fine("20" + (10 + random.nextInt(20)) + "-03-0" + (1 + random.nextInt(9)) + "T10:00:00Z");
            case "array" -> list(schema);
            default -> Part.open(pick(WORDS));
        };
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 1_000);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextLong(most - least + 1);
        };
    }

    private Part list(JsonNode schema) {
        int size = Math.max(schema.path("minItems").asInt(1), random.nextInt(4));
        List<Part> items = IntStream.range(0, size)
                .mapToObj(i -> fine(schema.path("items")))
                .distinct()
                .toList();
        Outlook outlook = items.stream().map(Part::outlook).reduce(Outlook.FINE, Outlook::and);
        boolean tooFew = items.size() < schema.path("minItems").asInt(1);
        return new Part(
                items.stream().map(Part::text).collect(Collectors.joining(",")), tooFew ? Outlook.WRONG : outlook);
    }

    /** Something that the document forbids, if it forbids anything. */
    Part wrong(JsonNode unresolved) {
        JsonNode schema = contract.resolve(unresolved);
        if (schema.has("enum")) {
            String value = pick(schema.get("enum").valueStream().toList()).asText();
            return Part.wrong(
                    encoded(pick(List.of(value + "X", value.toLowerCase(Locale.ROOT) + "-", "NOPE", " " + value))));
        }
        return switch (schema.path("type").asText() + schema.path("format").asText()) {
            case "boolean" -> Part.wrong(pick(List.of("yes", "TRUE", "1", "tru", "null")));
            case "integer", "integerint32", "integerint64" -> wrongNumber(schema);
            case "stringuuid" -> Part.wrong(pick(List.of("7", "not-an-id", "00000000-0000-0000-0000-00000000000g")));
            case "stringdate", "stringdate-time" ->
                Part.wrong(pick(List.of(
                        "yesterday",
                        "2026-13-40",
                        "2026",
                        "1e9",
                        "2026-02-30",
                        "T10:00:00Z",
                        "+300000-12-31T23:59:59Z",
                        "+300000-12-31",
                        "-999999999-01-01T00:00:00Z")));
            case "array" -> wrongList(schema);
            default ->
                schema.has("maxLength")
                        ? Part.wrong("x".repeat(schema.get("maxLength").asInt() + 1))
                        : hostile();
        };
    }

    private Part wrongNumber(JsonNode schema) {
        String beyond =
                schema.has("maximum") ? String.valueOf(schema.get("maximum").asLong() + 1) : "9".repeat(30);
        String below =
                schema.has("minimum") ? String.valueOf(schema.get("minimum").asLong() - 1) : "-" + "9".repeat(30);
        return Part.wrong(
                pick(List.of(beyond, below, "abc", "1.5", "1e1", "0x10", "--1", "9".repeat(400), "%20", "1,2")));
    }

    private Part wrongList(JsonNode schema) {
        int most = schema.path("maxItems").asInt(100);
        return switch (random.nextInt(5)) {
            case 0 -> Part.wrong("a,a");
            case 1 -> Part.wrong("a,,b");
            case 2 -> Part.wrong(pick(List.of(",", "a,", ",a")));
            case 3 ->
                Part.wrong(IntStream.rangeClosed(0, most).mapToObj(i -> "v" + i).collect(Collectors.joining(",")));
            default -> wrong(schema.path("items"));
        };
    }

    Part hostile() {
        return random.nextInt(5) == 0 ? Part.wrong(pick(NO_TEXT)) : Part.open(encoded(pick(HOSTILE)));
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

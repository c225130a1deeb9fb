package dev.rolebook.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.contract.Contract;
import dev.rolebook.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes requests from the document, the same ones for the same seed. */
final class Attempts {

    private static final List<Part> OTHER_METHODS = List.of(
            Part.open("OPTIONS"),
            Part.wrong("POST"),
            Part.wrong("PUT"),
            Part.wrong("DELETE"),
            Part.wrong("PATCH"),
            Part.wrong("TRACE"),
            Part.wrong("BREW"));

    private static final List<Part> FIELDS = List.of(
            Part.fine("Accept: */*"),
            Part.fine("Accept: image/png, */*;q=0.1"),
            Part.wrong("Accept: image/png"),
            Part.wrong("Accept: application/xml;q=0.9, image/*"),
            Part.open("Accept: text/csv"),
            Part.open("Accept: text/html"),
            Part.open("Accept: nonsense"),
            Part.open("Accept: a/b/c;q=x"),
            Part.open("Accept: ,"),
            Part.open("Accept: application/json;q=0"),
            Part.open("Accept: application/vnd.rolebook.selection+json"),
            Part.fine("Accept-Encoding: gzip"),
            Part.fine("Accept-Encoding: br;q=1, gzip;q=0.5"),
            Part.fine("Accept-Encoding: nonsense;;="),
            Part.fine("Accept-Language: tlh, de;q=0.5"),
            Part.open("If-None-Match: *"),
            Part.fine("If-None-Match: \"x\", W/\"y\""),
            Part.open("If-None-Match: nonsense"),
            Part.open("If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT"),
            Part.open("If-Modified-Since: yesterday"),
            Part.open("If-Match: \"x\""),
            Part.open("Range: bytes=0-10"),
            Part.fine("Origin: https://example.org"),
            Part.fine("Origin: null"),
            Part.fine("X-Request-Id: ../../x"),
            Part.open("Content-Type: text/plain"),
            Part.open("X-Large: " + "x".repeat(15_000)),
            Part.wrong("X-Too-Large: " + "x".repeat(17_000)));

    private final List<Operation> reads;
    private final Map<String, String> cursors;
    private final Random random;
    private final Values values;
    private final Credentials credentials;
    private final Contract contract;

    /**
     * Makes requests.
     *
     * @param cursors true ones, by the operation that they belong to
     */
    Attempts(Contract contract, Map<String, String> cursors, long seed) {
        this.reads = contract.reads();
        this.cursors = cursors;
        this.random = new Random(seed);
        this.values = new Values(contract, random);
        this.credentials = new Credentials(random);
        this.contract = contract;
    }

    Attempt next() {
        Operation read = values.pick(reads);
        List<Part> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Part field = values.pick(FIELDS);
            if (names.add(field.text().split(":", 2)[0])) {
                fields.add(field);
            }
        }
        return new Attempt(
                read.id(), method(read), path(read), query(read), credentials.of(read), fields, Attempt.NO_BODY);
    }

    private Part method(Operation read) {
        int dice = random.nextInt(20);
        return dice < 17 ? Part.fine("GET") : dice < 18 ? Part.fine("HEAD") : values.pick(notOffered(read));
    }

    /** What the path offers would be done; that is the matter of {@link WriteAttempts}. */
    private List<Part> notOffered(Operation read) {
        return OTHER_METHODS.stream()
                .filter(method -> !contract.offers(method.text(), read.path()))
                .toList();
    }

    private Part path(Operation read) {
        String path = read.path();
        Part whole = Part.fine("");
        for (JsonNode parameter : read.parameters("path")) {
            Part value = random.nextInt(4) > 0
                    ? Part.fine(parameter.path("example").asText())
                    : switch (random.nextInt(4)) {
                        case 0 -> Part.wrong("no-such-thing");
                        case 1 ->
                            Part.open(values.fine(parameter.path("schema")).text());
                        case 2 ->
                            Part.open(values.wrong(parameter.path("schema")).text());
                        default -> Part.open(values.hostile().text());
                    };
            path = path.replace("{" + parameter.path("name").asText() + "}", value.text());
            whole = new Part(path, whole.outlook().and(value.outlook()));
        }
        whole = new Part(path, whole.outlook());
        for (JsonNode parameter : read.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                whole = with(whole, parameter);
            }
        }
        return whole;
    }

    private List<Part> query(Operation read) {
        List<Part> query = new ArrayList<>();
        for (JsonNode parameter : read.parameters("query")) {
            if (!parameter.path("required").asBoolean() && random.nextInt(6) == 0) {
                query.add(value(read, parameter));
            }
        }
        if (random.nextInt(12) == 0) {
            query.add(flaw(query));
        }
        return query;
    }

    private Part value(Operation read, JsonNode parameter) {
        String name = parameter.path("name").asText();
        Part value = name.equals("cursor") ? cursor(read) : values.any(parameter.path("schema"));
        return value.after(name + "=");
    }

    /** The path with a parameter that must be given, which now and then it is not. */
    private Part with(Part path, JsonNode required) {
        if (random.nextInt(12) == 0) {
            return new Part(path.text(), Part.Outlook.WRONG);
        }
        Part value = random.nextInt(3) > 0
                ? Part.fine(example(required.path("example")))
                : values.any(required.path("schema"));
        String separator = path.text().contains("?") ? "&" : "?";
        return new Part(
                path.text() + separator + required.path("name").asText() + "=" + value.text(),
                path.outlook().and(value.outlook()));
    }

    private static String example(JsonNode example) {
        return example.isArray()
                ? String.join(",", example.valueStream().map(JsonNode::asText).toList())
                : example.asText().replace(" ", "%20");
    }

    /** A true one belongs to its list and its other parameters; any other is refused. */
    private Part cursor(Operation read) {
        String own = cursors.getOrDefault(read.id(), "x");
        String foreign = values.pick(List.copyOf(cursors.values()));
        return switch (random.nextInt(5)) {
            case 0 -> Part.open(own);
            case 1 -> foreign.equals(own) ? Part.open(own) : Part.wrong(foreign);
            case 2 -> Part.wrong(own.substring(0, own.length() / 2) + "A");
            case 3 -> Part.wrong(flipped(own));
            default -> Part.wrong("Zm9yZ2Vk");
        };
    }

    private String flipped(String cursor) {
        int at = random.nextInt(cursor.length());
        return cursor.substring(0, at) + (cursor.charAt(at) == 'A' ? 'B' : 'A') + cursor.substring(at + 1);
    }

    private Part flaw(List<Part> query) {
        return switch (random.nextInt(5)) {
            case 0 -> Part.wrong("colour=red");
            case 1 -> Part.wrong("limit=");
            case 2 -> Part.wrong("%00=1");
            case 3 -> Part.wrong("x".repeat(9_000) + "=1");
            default ->
                query.isEmpty()
                        ? Part.wrong("limits=3")
                        : Part.wrong(values.pick(query).text());
        };
    }
}

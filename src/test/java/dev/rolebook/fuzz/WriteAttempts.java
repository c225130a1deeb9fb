package dev.rolebook.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.contract.Contract;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.fuzz.Part.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes requests that would change something: of what is there only where the operation can be asked
 * to take everything back, and else of what is not there.
 */
final class WriteAttempts {

    private static final Part DRY_RUN = Part.fine("dryRun=true");

    private final List<Operation> writes;
    private final Random random;
    private final Values values;
    private final Bodies bodies;
    private final Credentials credentials;

    WriteAttempts(Contract contract, long seed) {
        this.writes = contract.operations().stream()
                .filter(operation -> !operation.method().equals("get"))
                .toList();
        this.random = new Random(seed);
        this.values = new Values(contract, random);
        this.bodies = new Bodies(contract, random);
        this.credentials = new Credentials(random);
    }

    Attempt next() {
        Operation write = values.pick(writes);
        boolean rehearsed = write.parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("dryRun"));
        List<Part> query = new ArrayList<>();
        if (random.nextInt(15) == 0) {
            query.add(Part.wrong("colour=red"));
        }
        List<Part> kept = new ArrayList<>(credentials.of(write));
        Part body = body(write, kept);
        return new Attempt(
                write.id(),
                Part.open(write.method().toUpperCase(Locale.ROOT)),
                path(write, rehearsed),
                query,
                kept,
                conditions(write),
                body);
    }

    private Part path(Operation write, boolean rehearsed) {
        String path = write.path();
        for (JsonNode parameter : write.parameters("path")) {
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    name(parameter, rehearsed).text());
        }
        List<String> query = new ArrayList<>();
        if (rehearsed) {
            query.add(DRY_RUN.text());
        }
        for (JsonNode parameter : write.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText() + "="
                        + values.any(parameter.path("schema")).text());
            }
        }
        return Part.open(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    private Part name(JsonNode parameter, boolean rehearsed) {
        int dice = random.nextInt(8);
        if (rehearsed && dice < 5) {
            return Part.open(parameter.path("example").asText("no-such-thing"));
        } else if (dice < 6) {
            return Part.open("no-such-thing");
        }
        return dice < 7 ? values.wrong(parameter.path("schema")) : values.hostile();
    }

    /** The fields of the head that the operation knows. */
    private List<Part> conditions(Operation write) {
        List<Part> fields = new ArrayList<>();
        for (JsonNode parameter : write.parameters("header")) {
            if (random.nextInt(2) == 0) {
                String value = values.pick(List.of("\"x\"", "*", "nonsense", "W/\"x\"", "key-" + random.nextInt(50)));
                fields.add(Part.open(parameter.path("name").asText() + ": " + value));
            }
        }
        return fields;
    }

    private Part body(Operation write, List<Part> head) {
        JsonNode content = write.node().at("/requestBody/content");
        if (content.isEmpty()) {
            return Attempt.NO_BODY;
        }
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        String type = values.pick(types);
        if (random.nextInt(15) == 0) {
            head.add(
                    Part.wrong("Content-Type: " + values.pick(List.of("text/html", "image/png", "nonsense", "a/b/c"))));
        } else {
            head.add(Part.open("Content-Type: " + type));
        }
        Part body = type.endsWith("json") && !type.contains("ndjson")
                ? bodies.json(content.path(type).path("schema"))
                : bodies.text();
        return new Part(body.text(), body.outlook().and(Outlook.OPEN));
    }
}

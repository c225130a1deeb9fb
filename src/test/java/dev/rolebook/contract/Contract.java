package dev.rolebook.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The document as it is served, and the reads that it describes. */
public record Contract(JsonNode document) {

    /** Numbers keep their digits, so that what is written is what was answered. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    static Contract served() {
        return new Contract(read(given().noFiltersOfType(JudgingFilter.class)
                .queryParam("format", "json")
                .get("/q/openapi")
                .asString()));
    }

    /** As it was reviewed; while that is being rewritten, as it is going to be. */
    public static Contract binding() {
        return Golden.isWritten() ? served() : committed();
    }

    static Contract committed() {
        try {
            return new Contract(YAML.readTree(Golden.read(Golden.document())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode schemas() {
        return document.at("/components/schemas");
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    /** What answers at a path: a literal one before one with parameters. */
    Optional<Operation> operationAt(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> operation.answersAt(path))
                .min(Comparator.comparing(operation -> operation.path().contains("{")));
    }

    /** What a reference stands for; anything else stands for itself. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    public List<Operation> reads() {
        return operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .toList();
    }

    /** The reads that answer JSON: those have examples. */
    public List<Operation> jsonReads() {
        return reads().stream()
                .filter(read -> read.node().at("/responses/200/content").has("application/json"))
                .toList();
    }

    /** The reads that answer with a table too. */
    List<Operation> tableReads() {
        return reads().stream()
                .filter(read -> !read.tableAnswer().isMissingNode())
                .toList();
    }

    /** Whether a path, as the document writes it, has a method. */
    public boolean offers(String method, String path) {
        return document.path("paths").path(path).has(method.toLowerCase(Locale.ROOT));
    }

    /** The schemas of what clients send; they may leave something out. */
    Set<String> schemasOfBodies() {
        Set<String> found = new TreeSet<>();
        operations().forEach(operation -> collect(operation.node().path("requestBody"), found));
        return found;
    }

    private void collect(JsonNode node, Set<String> found) {
        for (String reference : node.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (found.add(name)) {
                collect(schemas().path(name), found);
            }
        }
    }

    public record Operation(String method, String path, JsonNode node) {

        public String id() {
            return node.path("operationId").asText();
        }

        boolean answersAt(String actual) {
            return actual.matches(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
        }

        JsonNode jsonAnswer() {
            return node.at("/responses/200/content").path("application/json");
        }

        JsonNode tableAnswer() {
            return node.at("/responses/200/content").path("text/csv");
        }

        String mediaType() {
            return node.at("/responses/200/content").fieldNames().next();
        }

        /** Only who has a key may call it. */
        public boolean isGuarded() {
            return !node.path("security").isEmpty();
        }

        /** A request of somebody who may call it. */
        RequestSpecification request() {
            return isGuarded() ? Keyring.as(Roles.ADMINISTRATOR) : given();
        }

        public boolean isList() {
            return parameter("limit") != null;
        }

        /** It is answered without any parameter. */
        boolean needsNothing() {
            return node.path("parameters")
                    .valueStream()
                    .noneMatch(parameter -> parameter.path("required").asBoolean());
        }

        /** Those of the path, or of the query. */
        public List<JsonNode> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        @org.jspecify.annotations.Nullable JsonNode parameter(String name) {
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    return parameter;
                }
            }
            return null;
        }

        /** The path, with the parameters that must be given, as Swagger UI fills them in. */
        String filledPath() {
            String filled = path;
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    filled = filled.replace(
                            "{" + parameter.path("name").asText() + "}",
                            parameter.path("example").asText("no-example"));
                } else if (parameter.path("required").asBoolean()) {
                    query.add(parameter.path("name").asText() + "=" + text(parameter.path("example")));
                }
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        /** The request whose answer the document shows: of a list, what is enough to see its shape. */
        public String exampleRequest() {
            String filled = filledPath();
            return isList() ? filled + (filled.contains("?") ? "&" : "?") + "limit=2" : filled;
        }

        /** Several values are one list, with commas. */
        private static String text(JsonNode example) {
            return example.isArray()
                    ? example.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                    : example.asText();
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }
}

package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Shows with each read a true answer of the sample library, and fills in the name that was asked for:
 * {@code openapi/examples/{operationId}.json}, held true by tests; where it can be a table too, that beside
 * it, as {@code .csv}. Optional parameters get no examples, because Swagger UI sends those too.
 */
final class Examples {

    /** The name of the example in the document. */
    static final String NAME = "sample";

    private static final ObjectMapper JSON = new ObjectMapper();

    void complete(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getGET() != null) {
                golden(item.getGET()).ifPresent(answer -> complete(path, item.getGET(), answer));
            }
        });
        nameAlike(document);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(Examples::countInNumbers);
        new BodyExamples().complete(document);
    }

    /** A write is filled in like the read of what it writes, or of what stands before it in its path. */
    private static void nameAlike(OpenAPI document) {
        Map<String, Object> known = new HashMap<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> pathParameters(item)
                        .filter(parameter -> parameter.getExample() != null)
                        .forEach(parameter -> known.putIfAbsent(until(parameter, path), parameter.getExample())));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> pathParameters(item)
                        .filter(parameter -> parameter.getExample() == null)
                        .forEach(parameter -> parameter.setExample(known.get(until(parameter, path)))));
    }

    /** An annotation has only text; the example of a number is a number. */
    private static void countInNumbers(Parameter parameter) {
        boolean number = parameter.getSchema() != null
                && List.of(SchemaType.INTEGER).equals(parameter.getSchema().getType());
        if (number && parameter.getExample() instanceof String text) {
            parameter.setExample(Long.valueOf(text));
        }
    }

    private static Stream<Parameter> pathParameters(PathItem item) {
        return item.getOperations().values().stream()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    /** The path up to a parameter: what it names. */
    private static String until(Parameter parameter, String path) {
        String place = "{" + parameter.getName() + "}";
        return path.substring(0, path.indexOf(place) + place.length());
    }

    private static void complete(String path, Operation operation, JsonNode answer) {
        String request = path;
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.getIn() == Parameter.In.PATH) {
                    String value = parameter.getExample() == null
                            ? answer.path(parameter.getName()).asText()
                            : text(parameter.getExample());
                    parameter.setExample(value);
                    request = request.replace("{" + parameter.getName() + "}", value);
                } else if (Boolean.TRUE.equals(parameter.getRequired())) {
                    request = with(request, parameter.getName(), text(parameter.getExample()));
                } else if (parameter.getName().equals("limit")) {
                    request = with(request, "limit", "2");
                }
            }
        }
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        String summary = "GET " + request + ", of the sample library";
        show(content, "application/json", summary, JSON.convertValue(answer, Object.class));
        file(operation.getOperationId() + ".csv")
                .ifPresent(table -> show(content, "text/csv", summary, new String(table, StandardCharsets.UTF_8)));
    }

    private static void show(Content content, String mediaType, String summary, Object value) {
        content.getMediaType(mediaType)
                .addExample(NAME, OASFactory.createExample().summary(summary).value(value));
    }

    private static String with(String request, String parameter, String value) {
        return request + (request.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    private static String text(Object example) {
        return example instanceof List<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(example);
    }

    /** What a read answers with. */
    static Optional<JsonNode> golden(Operation operation) {
        return json(operation.getOperationId() + ".json");
    }

    static Optional<JsonNode> json(String name) {
        return file(name).map(bytes -> {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Optional<byte[]> file(String name) {
        String file = "openapi/examples/" + name;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

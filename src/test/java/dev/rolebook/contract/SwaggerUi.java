package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rolebook.contract.Contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Swagger UI fills in before anybody has typed, and sends: examples, and defaults of optional parameters too. */
final class SwaggerUi {

    private final Contract contract;

    SwaggerUi(Contract contract) {
        this.contract = contract;
    }

    /** The request that a click on "Execute" sends, from the root. */
    String request(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode value = value(parameter);
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(value));
            } else if (value.isArray() && parameter.path("explode").asBoolean(true)) {
                value.forEach(each -> query.add(name + "=" + encoded(each)));
            } else if (!value.isNull()) {
                query.add(name + "=" + encoded(value));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The body that it shows for a media type, ready to be sent. */
    static byte[] body(Operation operation, String mediaType) {
        JsonNode example = operation
                .node()
                .at("/requestBody/content")
                .path(mediaType)
                .path("examples")
                .valueStream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " shows no body of " + mediaType))
                .path("value");
        return (example.isTextual() ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** In the order in which Swagger UI looks for it; null if it finds none. */
    private JsonNode value(JsonNode parameter) {
        JsonNode schema = contract.resolve(parameter.path("schema"));
        JsonNode first = schema.has("anyOf") ? contract.resolve(schema.at("/anyOf/0")) : schema.at("/oneOf/0");
        return Stream.of(
                        parameter
                                .path("examples")
                                .valueStream()
                                .findFirst()
                                .orElse(NullNode.instance)
                                .path("value"),
                        parameter.path("example"),
                        schema.path("example"),
                        first.path("example"),
                        schema.path("default"),
                        first.path("default"))
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElse(NullNode.instance);
    }

    private static String encoded(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(SwaggerUi::encoded).collect(Collectors.joining(","))
                : URLEncoder.encode(value.asText(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}

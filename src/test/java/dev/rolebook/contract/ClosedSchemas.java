package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The schemas of the document, closed: what they do not name is not allowed. It is closed here and not in
 * the document, because clients must expect new properties.
 *
 * <p>Where a schema is composed, the whole is closed and its parts are not, since no part knows the
 * properties of the others. So each named schema exists twice: closed, and open for use as a part.
 */
final class ClosedSchemas {

    private static final String CLOSED = "#/components/schemas/";
    private static final String OPEN = "#/components/parts/";

    private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");

    private ClosedSchemas() {}

    /** What stands under {@code components}, for schemas that {@link #closed} made. */
    static ObjectNode components(JsonNode schemas) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        ObjectNode closed = components.putObject("schemas");
        ObjectNode parts = components.putObject("parts");
        schemas.properties().forEach(schema -> {
            closed.set(schema.getKey(), closed(schema.getValue()));
            parts.set(schema.getKey(), part(schema.getValue()));
        });
        return components;
    }

    /** A copy of a schema in which it, and everything in it, is closed. */
    static JsonNode closed(JsonNode schema) {
        return copy(schema, true);
    }

    private static JsonNode part(JsonNode schema) {
        return copy(schema, false);
    }

    private static JsonNode copy(JsonNode schema, boolean closed) {
        if (!(schema instanceof ObjectNode original)) {
            return schema;
        }
        ObjectNode copy = original.deepCopy();
        boolean composed = COMPOSITIONS.stream().anyMatch(copy::has);
        boolean whole = composed && (copy.has("properties") || copy.has("allOf"));
        copyEach(copy, "properties", true);
        copyEach(copy, "patternProperties", true);
        COMPOSITIONS.forEach(composition -> copyEach(copy, composition, closed && !whole));
        for (String inside : List.of("items", "additionalProperties")) {
            if (copy.has(inside)) {
                copy.set(inside, closed(copy.get(inside)));
            }
        }
        if (!closed && copy.has("$ref")) {
            copy.put("$ref", copy.get("$ref").asText().replace(CLOSED, OPEN));
        }
        boolean says = copy.has("additionalProperties") || copy.has("unevaluatedProperties");
        if (closed && !says && (whole || copy.has("properties"))) {
            copy.put(whole ? "unevaluatedProperties" : "additionalProperties", false);
        }
        return copy;
    }

    private static void copyEach(ObjectNode schema, String keyword, boolean closed) {
        if (schema.get(keyword) instanceof ObjectNode named) {
            named.properties().forEach(each -> each.setValue(copy(each.getValue(), closed)));
        } else if (schema.get(keyword) instanceof com.fasterxml.jackson.databind.node.ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, copy(list.get(i), closed));
            }
        }
    }
}

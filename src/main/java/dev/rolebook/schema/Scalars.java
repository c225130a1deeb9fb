package dev.rolebook.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The schemas of values that have no parts. */
final class Scalars {

    private Scalars() {}

    static ObjectNode of(Class<?> type) {
        ObjectNode schema = RecordSchemas.object();
        if (type.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            StringBuilder description = new StringBuilder();
            terms(type).forEach((name, meaning) -> {
                values.add(name);
                description.append(meaning.isEmpty() ? "" : "\n- `" + name + "`: " + meaning);
            });
            return description.isEmpty() ? schema : schema.put("description", description.substring(1));
        } else if (type == String.class) {
            // YAML takes 3411 for a number; where text is meant, the reader takes it for text.
            schema.putArray("type").add("string").add("number").add("boolean");
            return schema;
        } else if (type == Integer.class || type == Long.class) {
            return schema.put("type", "integer");
        } else if (type == BigDecimal.class) {
            return schema.put("type", "number");
        } else if (type == Boolean.class || type == boolean.class) {
            return schema.put("type", "boolean");
        } else if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        } else if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        throw new IllegalStateException("no schema for " + type);
    }

    /** The constants of an enumeration, each with what it means, where it says so. */
    static Map<String, String> terms(Class<?> type) {
        Map<String, String> terms = new LinkedHashMap<>();
        Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .forEach(constant -> terms.put(
                        ((Enum<?>) constant).name(), constant instanceof Term term ? term.description() : ""));
        return terms;
    }
}

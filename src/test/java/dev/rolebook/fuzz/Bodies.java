package dev.rolebook.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.contract.Contract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Bodies of requests, made from their schemas, or from what is none. */
final class Bodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** What no reader of JSON may take. */
    private static final List<String> MALFORMED = List.of(
            "{",
            "{\"name\":",
            "{}}",
            "{} x",
            "{\"a\":1,\"a\":2}",
            "nonsense",
            "'",
            "{\"name\":\"\\ud800\"}",
            "{\"name\":\"\\u0000\"}",
            "{\"name\":NaN}",
            "{name:1}",
            "[".repeat(5_000),
            "\u00ff\u00fe");

    private static final List<String> TEXTS = List.of(
            "",
            "%s",
            "kind: role\nslug: x\n",
            "a: &a [*a]\n",
            "kind: role\nkind: skill\n",
            "\tkind: role",
            "--- \n---\n---\n",
            "{\"kind\":\"role\"}\n{\n",
            "PK\u0003\u0004nonsense",
            "!!javax.script.ScriptEngineManager [x]");

    private final Contract contract;
    private final Random random;

    Bodies(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    Part json(JsonNode schema) {
        int dice = random.nextInt(10);
        if (dice < 2) {
            return Part.wrong(pick(MALFORMED));
        }
        JsonNode body = dice < 4 ? other() : like(schema, 0);
        if (dice > 7 && body instanceof ObjectNode object) {
            damage(object);
        }
        return Part.open(body.toString());
    }

    Part text() {
        return Part.open(pick(TEXTS));
    }

    /** Something of the kind that is asked for. */
    private JsonNode like(JsonNode unresolved, int depth) {
        JsonNode schema = contract.resolve(unresolved);
        JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
        if (!choices.isEmpty()) {
            return like(choices.get(random.nextInt(choices.size())), depth);
        } else if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.get(0).asText() : type.asText();
        return switch (depth > DEEPEST ? "" : name) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> NODES.numberNode(random.nextInt(100) - 5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "string" -> NODES.textNode(string(schema));
            default -> other();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean there = required.contains(property.getKey()) ? random.nextInt(15) > 0 : random.nextInt(3) == 0;
            if (there) {
                object.set(property.getKey(), like(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(like(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" ->
                pick(List.of("2026-12-01T00:00:00Z", "2099-01-01T00:00:00Z", "+300000-12-31T23:59:59Z", "yesterday"));
            case "date" -> pick(List.of("2026-12-01", "2026-02-30", "+300000-12-31"));
            case "uuid" -> "00000000-0000-7000-8000-00000000ffff";
            default ->
                pick(List.of(
                        "editor",
                        "paralegal",
                        "x",
                        "",
                        " ",
                        "' or 1=1 --",
                        "<script>",
                        "\u202eabc",
                        "a".repeat(5_000)));
        };
    }

    /** Whatever was asked for, it was not this. */
    private JsonNode other() {
        return switch (random.nextInt(7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(7);
            case 2 -> NODES.textNode("text");
            case 3 -> NODES.arrayNode().add(1).add("two");
            case 4 -> NODES.booleanNode(true);
            case 5 -> NODES.objectNode().put("colour", "red");
            default -> NODES.objectNode();
        };
    }

    private void damage(ObjectNode object) {
        if (object.isEmpty() || random.nextBoolean()) {
            object.put("colour", "red");
        } else {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            object.set(pick(names), other());
        }
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}

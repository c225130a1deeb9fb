package dev.rolebook.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of objects that are told apart by their keys, whatever their places. */
record KeyedList(Map<String, JsonNode> elements) {

    /** The list as one of keyed objects; empty if an element has no key, or two have the same. */
    static Optional<KeyedList> of(@Nullable JsonNode list) {
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list) {
            JsonNode key = element.get("key");
            if (key == null || !key.isTextual() || elements.put(key.asText(), element) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new KeyedList(elements));
    }

    @Nullable JsonNode get(String key) {
        return elements.get(key);
    }

    List<String> keys() {
        return List.copyOf(elements.keySet());
    }

    /** Its keys that another list has too, in its own order. */
    List<String> sharedWith(KeyedList other) {
        List<String> shared = new ArrayList<>(elements.keySet());
        shared.retainAll(other.elements.keySet());
        return shared;
    }

    int place(String key) {
        return keys().indexOf(key);
    }
}

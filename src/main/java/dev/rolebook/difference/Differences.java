package dev.rolebook.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rolebook.difference.Difference.Change;
import dev.rolebook.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every place in which two texts of a document differ, in the order of the document. Elements of lists
 * are found again by their keys; a list without keys differs as a whole.
 */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * The places in which two texts differ.
     *
     * @param before null if there was no document
     * @param after null if there is none any more
     */
    public static List<Difference> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", "", before, after);
        return differences.found;
    }

    /** The place is named in both texts: elements of a list may have moved. */
    private void compare(String old, String now, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null && after != null) {
            found.add(new Difference(now, Change.ADDED, null, after));
        } else if (before != null && after == null) {
            found.add(new Difference(old, Change.REMOVED, before, null));
        } else if (before == null || after == null) {
            return;
        } else if (before.isObject() && after.isObject()) {
            compareObjects(old, now, before, after);
        } else if (!before.equals(after)) {
            Optional<KeyedList> left = KeyedList.of(before);
            Optional<KeyedList> right = KeyedList.of(after);
            if (left.isPresent() && right.isPresent()) {
                compareLists(old, now, left.get(), right.get());
            } else {
                found.add(new Difference(now, Change.CHANGED, before, after));
            }
        }
    }

    private void compareObjects(String old, String now, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String step = "/" + Pointers.escape(name);
            compare(old + step, now + step, before.get(name), after.get(name));
        }
    }

    private void compareLists(String old, String now, KeyedList before, KeyedList after) {
        List<String> shared = before.sharedWith(after);
        if (!shared.equals(after.sharedWith(before))) {
            found.add(new Difference(now, Change.REORDERED, texts(shared), texts(after.sharedWith(before))));
        }
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(after.keys());
        for (String key : keys) {
            compare(old + "/" + before.place(key), now + "/" + after.place(key), before.get(key), after.get(key));
        }
    }

    private static ArrayNode texts(List<String> keys) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        keys.forEach(texts::add);
        return texts;
    }
}

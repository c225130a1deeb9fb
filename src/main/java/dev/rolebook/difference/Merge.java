package dev.rolebook.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts two changes of one document together, field by field and, in lists of keyed objects, element by
 * element. What only one side has changed is taken from there; what both have changed in the same way
 * is agreed; the rest is a conflict, for somebody to decide.
 */
public final class Merge {

    private final Map<String, Side> decisions;
    private final List<Conflict> conflicts = new ArrayList<>();
    private @Nullable JsonNode result;

    private Merge(Map<String, Side> decisions) {
        this.decisions = decisions;
    }

    /**
     * Merges.
     *
     * @param base what both began with; null if there was nothing
     * @param mine null if I removed it
     * @param theirs null if they removed it
     * @param decisions whose value counts where both have changed it, by the conflict's pointer
     */
    public static Merge of(
            @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs, Map<String, Side> decisions) {
        Merge merge = new Merge(decisions);
        merge.result = merge.merged("", base, mine, theirs);
        return merge;
    }

    /** The text that both have made; null if it was removed. Of an undecided conflict it has my side. */
    public @Nullable JsonNode result() {
        return result;
    }

    /** What nobody has decided. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    private @Nullable JsonNode merged(
            String pointer, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        if (same(mine, theirs) || same(base, theirs)) {
            return mine;
        } else if (same(base, mine)) {
            return theirs;
        } else if (mine instanceof ObjectNode left && theirs instanceof ObjectNode right) {
            return objects(pointer, base, left, right);
        }
        KeyedList left = KeyedList.of(mine).orElse(null);
        KeyedList right = KeyedList.of(theirs).orElse(null);
        if (left != null && right != null) {
            KeyedList before = KeyedList.of(base).orElse(new KeyedList(Map.of()));
            return lists(pointer, before, left, right);
        }
        return decided(pointer, base, mine, theirs);
    }

    private ObjectNode objects(String pointer, @Nullable JsonNode base, ObjectNode mine, ObjectNode theirs) {
        Set<String> names = new LinkedHashSet<>();
        mine.fieldNames().forEachRemaining(names::add);
        theirs.fieldNames().forEachRemaining(names::add);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode before = base == null ? null : base.get(name);
            JsonNode field = merged(pointer + "/" + Pointers.escape(name), before, mine.get(name), theirs.get(name));
            if (field != null) {
                merged.set(name, field);
            }
        }
        return merged;
    }

    private ArrayNode lists(String pointer, KeyedList base, KeyedList mine, KeyedList theirs) {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (String key : order(pointer, base, mine, theirs)) {
            JsonNode element =
                    merged(pointer + "/" + Pointers.escape(key), base.get(key), mine.get(key), theirs.get(key));
            if (element != null) {
                merged.add(element);
            }
        }
        return merged;
    }

    /** The order of the side that changed it, with what only the other one has after what it stood after there. */
    private List<String> order(String pointer, KeyedList base, KeyedList mine, KeyedList theirs) {
        boolean moved = !base.sharedWith(mine).equals(mine.sharedWith(base));
        boolean theyMoved = !base.sharedWith(theirs).equals(theirs.sharedWith(base));
        boolean mineLeads = moved;
        if (moved && theyMoved && !mine.sharedWith(theirs).equals(theirs.sharedWith(mine))) {
            decided(pointer, texts(base.keys()), texts(mine.keys()), texts(theirs.keys()));
            mineLeads = decisions.get(pointer) != Side.THEIRS;
        }
        List<String> order = new ArrayList<>(mineLeads ? mine.keys() : theirs.keys());
        List<String> others = mineLeads ? theirs.keys() : mine.keys();
        int place = 0;
        for (String key : others) {
            int at = order.indexOf(key);
            if (at >= 0) {
                place = at + 1;
            } else {
                order.add(place++, key);
            }
        }
        return order;
    }

    private @Nullable JsonNode decided(
            String pointer, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
        Side side = decisions.get(pointer);
        if (side == null) {
            conflicts.add(new Conflict(pointer, base, mine, theirs));
        }
        return side == Side.THEIRS ? theirs : mine;
    }

    private static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
        return left == null ? right == null : left.equals(right);
    }

    private static ArrayNode texts(List<String> keys) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        keys.forEach(texts::add);
        return texts;
    }
}

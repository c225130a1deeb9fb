package dev.rolebook.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys by which a list can be ordered, by the names that clients know. Which combinations may be
 * asked for is the contract's to say: each needs an index.
 */
public final class Orders<E> {

    private final Map<String, SortKey<E, ?>> keys;
    private final SortKey<E, ?> last;

    private Orders(Map<String, SortKey<E, ?>> keys, SortKey<E, ?> last) {
        this.keys = Map.copyOf(keys);
        this.last = last;
    }

    /** Orders whose last key is unique in the list. */
    public static <E> Orders<E> endingIn(SortKey<E, ?> unique) {
        return new Orders<>(Map.of(), unique);
    }

    public Orders<E> with(String name, SortKey<E, ?> key) {
        Map<String, SortKey<E, ?>> more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Orders<>(more, last);
    }

    /**
     * The keys of an order.
     *
     * @param sort names of keys with commas between them; a minus sign turns a key round
     */
    List<SortKey<E, ?>> keys(String sort) {
        List<SortKey<E, ?>> order = new ArrayList<>();
        for (String term : sort.split(",", -1)) {
            boolean descending = term.startsWith("-");
            SortKey<E, ?> key = keys.get(descending ? term.substring(1) : term);
            if (key == null) {
                throw new IllegalArgumentException("the contract lists an order that is none: " + sort);
            }
            order.add(descending ? key.reversed() : key);
        }
        // Equals follow in the direction of the whole, so that one index read backwards serves both.
        order.add(sort.startsWith("-") ? last.reversed() : last);
        return order;
    }
}

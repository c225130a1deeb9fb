package dev.rolebook.paging;

import dev.rolebook.web.Texts;
import java.util.function.Function;

/**
 * One key of a list's order. Its column is not null; if it is text, it is {@code COLLATE "C"}.
 *
 * @param path the HQL path of the column: {@code r.slug}
 * @param ascending its direction
 * @param type its type: text, a whole number, UUID, Instant, LocalDate, or an enumeration stored as text
 * @param value its value in an item
 */
public record SortKey<E, K>(String path, boolean ascending, Class<K> type, Function<E, K> value) {

    public static <E, K> SortKey<E, K> asc(String path, Class<K> type, Function<E, K> value) {
        return new SortKey<>(path, true, type, value);
    }

    public static <E, K> SortKey<E, K> desc(String path, Class<K> type, Function<E, K> value) {
        return new SortKey<>(path, false, type, value);
    }

    /** The same key in the other direction. */
    SortKey<E, K> reversed() {
        return new SortKey<>(path, !ascending, type, value);
    }

    Object parsed(String text) {
        return Texts.parse(type, text);
    }

    String written(E item) {
        return String.valueOf(value.apply(item));
    }
}

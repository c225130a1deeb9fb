package dev.rolebook.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items what is on the page, in the list's order
 * @param page where the page is
 */
public record Page<T>(
        @Schema(description = "What is on this page, in the order of the list.")
        List<T> items,

        PageInfo page) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page, each item shown as something else. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), page);
    }

    /** The same page of views that are made together, with one query for what all of them need. */
    public <V> Page<V> mapAll(Function<? super List<T>, List<V>> views) {
        return new Page<>(views.apply(items), page);
    }
}

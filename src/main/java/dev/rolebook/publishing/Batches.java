package dev.rolebook.publishing;

import java.util.List;
import java.util.function.Consumer;

/** However many there are, few are at work at once. */
final class Batches {

    /** As many as one statement writes, and the session holds. */
    static final int SIZE = 200;

    private Batches() {}

    /** Hands over some at a time, in order. */
    static <T> void of(List<T> all, Consumer<List<T>> action) {
        for (int i = 0; i < all.size(); i += SIZE) {
            action.accept(all.subList(i, Math.min(i + SIZE, all.size())));
        }
    }
}

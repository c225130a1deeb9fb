package dev.rolebook.publishing;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** While the database takes one thing, the next one is being made: it and Java work at the same time. */
public final class Ahead {

    private Ahead() {}

    /**
     * Makes something of each, in order, and hands it on.
     *
     * @param gathering reads what the making needs, on the thread at hand, whose session no other may use
     * @param action takes what was made, on the thread at hand
     */
    public static <T, R> void of(List<T> all, Function<T, Supplier<R>> gathering, Consumer<R> action) {
        Iterator<T> rest = all.iterator();
        if (!rest.hasNext()) {
            return;
        }
        // Nothing is to be waited for meanwhile, so the first is made here.
        CompletableFuture<R> made =
                CompletableFuture.completedFuture(gathering.apply(rest.next()).get());
        while (rest.hasNext()) {
            CompletableFuture<R> next = CompletableFuture.supplyAsync(gathering.apply(rest.next()));
            action.accept(made.join());
            made = next;
        }
        action.accept(made.join());
    }
}

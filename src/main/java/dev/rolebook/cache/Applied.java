package dev.rolebook.cache;

import dev.rolebook.web.CommonField;
import dev.rolebook.web.HeaderField;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The last publication that this replica has applied: from then on no answer of it is older. Whoever
 * needs to see a publication can wait for it here. On the path of every answer, and so without a proxy
 * before it.
 */
@Singleton
public class Applied implements CommonField {

    private volatile State last = new State(0, null);
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    /** The number; 0 if nothing is published, or it is not known yet. */
    public long number() {
        return last.value();
    }

    /** Says the number, as soon as it is known. */
    @Override
    public void tell(MultiMap answer) {
        HeaderField known = last.field();
        if (known != null) {
            known.setIn(answer);
        }
    }

    /** Everything that a publication has made old is forgotten. */
    void advance(long number) {
        last = new State(number, HeaderField.of(AtLeast.HEADER, String.valueOf(number)));
        waiting.forEach(one -> {
            if (one.number() <= number) {
                one.arrived().complete(null);
            }
        });
    }

    /**
     * Waits for a publication without keeping a thread.
     *
     * @param then told once: whether it has arrived, or it took too long
     */
    void whenAtLeast(long number, Duration longest, Consumer<Boolean> then) {
        Waiting one = new Waiting(number, new CompletableFuture<>());
        waiting.add(one);
        var unused = one.arrived()
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, late) -> {
                    waiting.remove(one);
                    then.accept(late == null);
                });
        // It may have been applied before anybody saw that it is waited for.
        if (number() >= number) {
            one.arrived().complete(null);
        }
    }

    /** Waits on the thread at hand; whether it was worth it. */
    public boolean await(long number, Duration longest) {
        CompletableFuture<Boolean> arrived = new CompletableFuture<>();
        whenAtLeast(number, longest, arrived::complete);
        return arrived.join();
    }

    /** How many wait for a publication. */
    int waiting() {
        return waiting.size();
    }

    private record State(long value, @Nullable HeaderField field) {}

    private record Waiting(long number, CompletableFuture<Void> arrived) {}
}

package dev.rolebook.cache;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers that are being composed: the first who asks sets out, whoever asks meanwhile waits for the same. */
final class Flights {

    /** What those who waited do when composing has ended, or takes too long. */
    enum Landing {
        /** They ask again: the answer is kept, or became old under way, or whoever set out has left. */
        AGAIN,
        /** Each goes on alone: it was a refusal or a failure, or nothing to be kept. */
        ALONE,
        /** They give up: whoever set out is still under way. */
        LATE
    }

    private final ConcurrentMap<CacheKey, Flight> underWay = new ConcurrentHashMap<>();

    /** An answer that is being composed, and who waits for it. */
    static final class Flight {

        private final CacheKey key;
        private final long start = System.nanoTime();
        private final Set<Passenger> waiting = new LinkedHashSet<>();

        private Flight(CacheKey key) {
            this.key = key;
        }

        CacheKey key() {
            return key;
        }

        /** When it set out, as the machine counts nanoseconds. */
        long start() {
            return start;
        }
    }

    /** Who waits for the end of a flight, each for themselves. */
    private static final class Passenger {

        private final CompletableFuture<Landing> end = new CompletableFuture<>();
    }

    /**
     * Joins a flight, or sets out.
     *
     * @param longest how many nanoseconds to wait for the end of a flight that was joined
     * @param landed told of that end, once
     * @return the flight that the caller has to bring to its end; null if there was one to join
     */
    @Nullable Flight join(CacheKey key, long longest, Consumer<Landing> landed) {
        Flight own = new Flight(key);
        Passenger passenger = new Passenger();
        Flight flight = underWay.compute(key, (missing, first) -> {
            if (first == null) {
                return own;
            }
            first.waiting.add(passenger);
            return first;
        });
        if (flight == own) {
            return own;
        }
        var unused = passenger
                .end
                .completeOnTimeout(Landing.LATE, longest, TimeUnit.NANOSECONDS)
                .thenAccept(how -> {
                    if (how == Landing.LATE) {
                        leave(key, passenger);
                    }
                    landed.accept(how);
                });
        return null;
    }

    /** A flight that never ends must not know ever more of those who have given up. */
    private void leave(CacheKey key, Passenger passenger) {
        underWay.computeIfPresent(key, (same, flight) -> {
            flight.waiting.remove(passenger);
            return flight;
        });
    }

    /** Ends a flight, if it has not ended before; the next one to ask sets out again. */
    void land(Flight flight, Landing how) {
        if (underWay.remove(flight.key, flight)) {
            flight.waiting.forEach(each -> each.end.complete(how));
        }
    }

    /** How many wait for the end of a flight. */
    int waiting(CacheKey key) {
        Flight flight = underWay.get(key);
        return flight == null ? 0 : flight.waiting.size();
    }

    int size() {
        return underWay.size();
    }
}

package dev.rolebook.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers that are being composed: the first who asks sets out, whoever asks meanwhile waits for the same. */
final class Flights {

    /** What those who waited do when composing has ended. */
    enum Landing {
        /** They ask again: the answer is kept, or became old under way, or whoever set out has left. */
        AGAIN,
        /** Each goes on alone: it was a refusal or a failure, or nothing to be kept. */
        ALONE
    }

    private final ConcurrentMap<CacheKey, Flight> underWay = new ConcurrentHashMap<>();

    /** An answer that is being composed, and who waits for it. */
    static final class Flight {

        private final CacheKey key;
        private final long start = System.nanoTime();
        private final List<Consumer<Landing>> waiting = new ArrayList<>();

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

    /**
     * Joins a flight, or sets out.
     *
     * @param landed told of the end of the flight that was joined
     * @return the flight that the caller has to bring to its end; null if there was one to join
     */
    @Nullable Flight join(CacheKey key, Consumer<Landing> landed) {
        Flight own = new Flight(key);
        Flight flight = underWay.compute(key, (missing, first) -> {
            if (first == null) {
                return own;
            }
            first.waiting.add(landed);
            return first;
        });
        return flight == own ? own : null;
    }

    /** Ends a flight, if it has not ended before; the next one to ask sets out again. */
    void land(Flight flight, Landing how) {
        if (underWay.remove(flight.key, flight)) {
            flight.waiting.forEach(each -> each.accept(how));
        }
    }

    int size() {
        return underWay.size();
    }
}

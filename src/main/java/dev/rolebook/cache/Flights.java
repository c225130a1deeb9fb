package dev.rolebook.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Answers that are being composed: the first who asks sets out, whoever asks meanwhile waits for the same. */
final class Flights {

    /** How composing has ended for those who waited. */
    enum Landing {
        /** The answer is kept. */
        KEPT,
        /** It is for whoever set out alone: a refusal, or a failure. */
        NOT_KEPT,
        /** Whoever set out has left. */
        LOST
    }

    private final ConcurrentMap<CacheKey, List<Consumer<Landing>>> underWay = new ConcurrentHashMap<>();

    /**
     * Joins a flight.
     *
     * @param landed told of its end, if there is one already; the caller sets out if there is none
     * @return whether there was one
     */
    boolean join(CacheKey key, Consumer<Landing> landed) {
        boolean[] joined = {true};
        underWay.compute(key, (missing, waiting) -> {
            List<Consumer<Landing>> all = waiting == null ? new ArrayList<>() : waiting;
            if (waiting == null) {
                joined[0] = false;
            } else {
                all.add(landed);
            }
            return all;
        });
        return joined[0];
    }

    /** Ends a flight; once it has ended, the next one to ask sets out again. */
    void land(CacheKey key, Landing how) {
        List<Consumer<Landing>> waiting = underWay.remove(key);
        if (waiting != null) {
            waiting.forEach(each -> each.accept(how));
        }
    }

    int size() {
        return underWay.size();
    }
}

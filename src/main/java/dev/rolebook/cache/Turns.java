package dev.rolebook.cache;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets so many go on at a time; whoever comes then waits, without a thread, in the order of coming. */
final class Turns {

    private final int most;
    private final Set<Turn> begun = new LinkedHashSet<>();
    private final Set<Turn> waiting = new LinkedHashSet<>();

    Turns(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("rolebook.cache.composed-at-once is at least 1, not " + most);
        }
        this.most = most;
    }

    int most() {
        return most;
    }

    /** One's own turn, which begins once and ends once. */
    final class Turn {

        private final Runnable later;
        private final boolean atOnce;

        private Turn(Runnable later, boolean atOnce) {
            this.later = later;
            this.atOnce = atOnce;
        }

        /** Whether it began when it was taken. */
        boolean isAtOnce() {
            return atOnce;
        }

        /** Leaves to the next one, however often it is said; whoever still waits, gives up. */
        void end() {
            Turn next = ended(this);
            if (next != null) {
                next.later.run();
            }
        }

        /**
         * Gives up waiting.
         *
         * @return whether it had not begun, and never will
         */
        boolean giveUp() {
            return gone(this);
        }
    }

    /**
     * Takes a turn, which may begin at once.
     *
     * @param later otherwise told that it begins, by whoever ends an earlier one
     */
    synchronized Turn take(Runnable later) {
        Turn turn = new Turn(later, begun.size() < most);
        (turn.isAtOnce() ? begun : waiting).add(turn);
        return turn;
    }

    private synchronized @Nullable Turn ended(Turn turn) {
        if (!begun.remove(turn)) {
            waiting.remove(turn);
            return null;
        }
        if (waiting.isEmpty()) {
            return null;
        }
        Turn next = waiting.iterator().next();
        waiting.remove(next);
        begun.add(next);
        return next;
    }

    private synchronized boolean gone(Turn turn) {
        return waiting.remove(turn);
    }

    synchronized int begun() {
        return begun.size();
    }

    synchronized int waiting() {
        return waiting.size();
    }
}

package dev.rolebook.cache;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets so many go on at a time; whoever comes then waits, without a thread, in the order of coming. */
final class Turns {

    private final int most;
    private final Set<Turn> begun = new LinkedHashSet<>();
    private final Set<Turn> waiting = new LinkedHashSet<>();

    Turns(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** One's own turn: it begins once, and ends once. */
    final class Turn {

        private final Runnable later;
        private final boolean atOnce;
        private long beganAt = System.nanoTime();
        private boolean composing;

        private Turn(Runnable later, boolean atOnce) {
            this.later = later;
            this.atOnce = atOnce;
        }

        /** Whether it began when it was taken. */
        boolean isAtOnce() {
            return atOnce;
        }

        /** When it began, as the machine counts nanoseconds. */
        long beganAt() {
            synchronized (Turns.this) {
                return beganAt;
            }
        }

        /**
         * Begins what the turn is for: from now on only its end ends the turn, whoever leaves.
         *
         * @return whether the turn has begun, and is not over
         */
        boolean compose() {
            synchronized (Turns.this) {
                composing = begun.contains(this);
                return composing;
            }
        }

        /** Ends the turn and lets the next one begin; again, it does nothing. One that has not begun leaves the line. */
        void end() {
            begin(ended(this));
        }

        /** Whoever took it needs it no more: ends it, unless something is being composed, which is not interrupted. */
        void leave() {
            begin(left(this));
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

    /** Lets everybody go on who waits now, however many they are. */
    void letAllGoOn() {
        allWaiting().forEach(turn -> turn.later.run());
    }

    private static void begin(@Nullable Turn next) {
        if (next != null) {
            next.later.run();
        }
    }

    private synchronized List<Turn> allWaiting() {
        List<Turn> all = List.copyOf(waiting);
        all.forEach(this::begins);
        waiting.clear();
        return all;
    }

    private synchronized @Nullable Turn ended(Turn turn) {
        if (!begun.remove(turn)) {
            waiting.remove(turn);
            return null;
        }
        if (waiting.isEmpty() || begun.size() >= most) {
            return null;
        }
        Turn next = waiting.iterator().next();
        waiting.remove(next);
        begins(next);
        return next;
    }

    private void begins(Turn turn) {
        turn.beganAt = System.nanoTime();
        begun.add(turn);
    }

    private synchronized @Nullable Turn left(Turn turn) {
        return turn.composing ? null : ended(turn);
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

package dev.rolebook.database;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * Whether the database answers. Somebody asks it all the time and tells; whoever would wait for it in
 * vain can be told at once.
 */
@Singleton
public class Reachability {

    /** It was there, and is away now; told once. */
    public record Away() {}

    private final Event<Away> event;
    private volatile boolean away;
    private volatile long answeredAt = System.nanoTime();

    Reachability(Event<Away> event) {
        this.event = event;
    }

    /** It has answered just now. */
    public void answered() {
        answeredAt = System.nanoTime();
        away = false;
    }

    /** It was asked, and has not answered. */
    public void silent() {
        boolean before = away;
        away = true;
        if (!before) {
            // Whatever they do: whoever asks the database goes on.
            var unused = event.fireAsync(new Away());
        }
    }

    public boolean isAway() {
        return away;
    }

    /** For how long it has not answered. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - answeredAt);
    }

    /** Refuses what needs the database while it is away: a thread that waits for it serves nobody else. */
    void demand() throws SQLTransientConnectionException {
        if (away) {
            throw new SQLTransientConnectionException("The database is away");
        }
    }
}

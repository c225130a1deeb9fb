package dev.rolebook.database;

import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * Whether the database answers. Somebody asks it all the time and tells; whoever would wait for it in
 * vain can be told at once.
 */
@Singleton
public class Reachability {

    private volatile boolean away;
    private volatile long answeredAt = System.nanoTime();

    /** It has answered just now. */
    public void answered() {
        answeredAt = System.nanoTime();
        away = false;
    }

    /** It was asked, and has not answered. */
    public void silent() {
        away = true;
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

package dev.rolebook.database;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the domain in tests: the same until a test moves it, so that answers are too. */
@Mock
@Singleton
public class FixedClock {

    public static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static volatile Instant time = NOW;

    /** Sets the clock, as somebody may do with a machine's; whoever does sets it back to {@link #NOW}. */
    public static void set(Instant now) {
        time = now;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                return time;
            }
        };
    }
}

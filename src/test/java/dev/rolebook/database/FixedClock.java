package dev.rolebook.database;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The time of the domain in tests: always the same, so that answers are too. */
@Mock
@Singleton
public class FixedClock {

    public static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.cache.Flights.Flight;
import dev.rolebook.cache.Flights.Landing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private static final CacheKey KEY = new CacheKey("/v1/guides/a", "", "application/json");

    private static final long LONG = Duration.ofHours(1).toNanos();

    private final Flights flights = new Flights();
    private final List<Landing> told = new ArrayList<>();

    @Test
    void whoJoinsIsToldOfTheEnd() {
        Flight first = Objects.requireNonNull(flights.join(KEY, LONG, told::add));
        assertThat(flights.join(KEY, LONG, told::add)).isNull();
        assertThat(flights.join(KEY, LONG, told::add)).isNull();
        flights.land(first, Landing.AGAIN);
        assertThat(told).containsExactly(Landing.AGAIN, Landing.AGAIN);
        assertThat(flights.size()).isZero();
    }

    @Test
    void nobodyEndsAnotherFlightThanTheirOwn() {
        Flight first = Objects.requireNonNull(flights.join(KEY, LONG, told::add));
        flights.land(first, Landing.AGAIN);
        Flight second = Objects.requireNonNull(flights.join(KEY, LONG, told::add));
        flights.join(KEY, LONG, told::add);
        flights.land(first, Landing.ALONE);
        assertThat(told).isEmpty();
        flights.land(second, Landing.AGAIN);
        assertThat(told).containsExactly(Landing.AGAIN);
    }

    @Test
    void whoHasWaitedLongEnoughGivesUpAndTheOthersWaitOn() {
        Flight first = Objects.requireNonNull(flights.join(KEY, LONG, told::add));
        List<Landing> impatient = new CopyOnWriteArrayList<>();
        assertThat(flights.join(KEY, 1, impatient::add)).isNull();
        assertThat(flights.join(KEY, LONG, told::add)).isNull();
        Awaitility.await().until(() -> !impatient.isEmpty());
        assertThat(flights.waiting(KEY)).isEqualTo(1);
        flights.land(first, Landing.AGAIN);
        assertThat(impatient).containsExactly(Landing.LATE);
        assertThat(told).containsExactly(Landing.AGAIN);
    }
}

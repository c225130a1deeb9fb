package dev.rolebook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void anAnswerIsFreshForHalfAMinute() {
        assertThat(Freshness.of(List.of(), NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Freshness.of(List.of(endingAt(null), endingAt(NOW.plusSeconds(30))), NOW))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theJobThatEndsFirstDecides() {
        assertThat(Freshness.of(
                        List.of(endingAt(NOW.plusSeconds(20)), endingAt(NOW.plusSeconds(7)), endingAt(null)), NOW))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aBegunSecondIsNotAWholeOne() {
        assertThat(Freshness.of(List.of(endingAt(NOW.plusMillis(1_999))), NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Freshness.of(List.of(endingAt(NOW.plusMillis(999))), NOW)).isEqualTo(Duration.ZERO);
    }

    @Property
    void noAnswerIsFreshPastTheEndOfAJob(@ForAll @IntRange(min = -5_000, max = 60_000) int millisLeft) {
        Instant end = NOW.plusMillis(millisLeft);
        Duration fresh = Freshness.of(List.of(endingAt(end)), NOW);
        assertThat(fresh).isBetween(Duration.ZERO, Freshness.LONGEST);
        if (millisLeft >= 0) {
            assertThat(NOW.plus(fresh)).isBeforeOrEqualTo(end);
        }
    }

    private static Job endingAt(@Nullable Instant end) {
        Job job = new Job();
        job.validThrough = end;
        return job;
    }
}

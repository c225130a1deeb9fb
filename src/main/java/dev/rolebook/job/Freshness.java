package dev.rolebook.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/**
 * For how long an answer with jobs is fresh: half a minute, because sources write at any time; and
 * never past the end of one that it shows.
 */
final class Freshness {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private Freshness() {}

    /** In whole seconds, as caches count. */
    static Duration of(Collection<Job> shown, Instant now) {
        return shown.stream()
                .map(job -> job.validThrough)
                .filter(Objects::nonNull)
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(LONGEST) < 0)
                .min(Duration::compareTo)
                .map(left -> Duration.ofSeconds(Math.max(0, left.toSeconds())))
                .orElse(LONGEST);
    }
}

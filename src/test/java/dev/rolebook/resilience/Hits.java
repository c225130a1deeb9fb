package dev.rolebook.resilience;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the hits of a run have met, as a table. */
final class Hits {

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        private Duration undisturbed = Duration.ZERO;
        private int hits;
        private int unanswered;
        private int whole;
        private int taken;
    }

    void undisturbed(Work work, Duration time) {
        count(work).undisturbed = time;
    }

    /**
     * Counts a hit.
     *
     * @param unanswered whether whoever had asked heard nothing of its end
     * @param whole whether it was done all the same
     * @param taken whether it was half way, and kept to be gone on with
     */
    void add(Work work, boolean unanswered, boolean whole, boolean taken) {
        Count count = count(work);
        count.hits++;
        count.unanswered += unanswered ? 1 : 0;
        count.whole += whole ? 1 : 0;
        count.taken += taken ? 1 : 0;
    }

    private Count count(Work work) {
        return counts.computeIfAbsent(work.name(), none -> new Count());
    }

    String table(String hit) {
        StringBuilder table = new StringBuilder("| work | undisturbed | " + hit
                + " | before its end | then all was there | nothing | and it went on by itself |\n"
                + "|---|---|---|---|---|---|---|\n");
        counts.forEach((work, count) -> table.append("| %s | %d ms | %d | %d | %d | %d | %d |%n"
                .formatted(
                        work,
                        count.undisturbed.toMillis(),
                        count.hits,
                        count.unanswered,
                        count.whole,
                        count.hits - count.whole,
                        count.taken)));
        return table.toString();
    }
}

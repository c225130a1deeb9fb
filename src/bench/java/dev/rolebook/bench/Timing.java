package dev.rolebook.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long requests took, in milliseconds. */
record Timing(double median, double p99) {

    static Timing of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timing(millis(sorted[sorted.length / 2]), millis(sorted[(int) (sorted.length * 0.99)]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    String cells() {
        return String.format(Locale.ROOT, "%.2f | %.1f", median, p99);
    }
}

package dev.rolebook.pay;

import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.pay.PayPoint.End;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * The arithmetic of derived bands. A point that any input lacks is not available; one that rests on a
 * cut-off amount is itself only known to be that much or more.
 */
final class Derivation {

    private Derivation() {}

    /**
     * One end of a derived band.
     *
     * @param inputs the same end of each input; at least one
     */
    static PayPoint of(BandRule rule, End end, List<PayPoint> inputs) {
        Statistic statistic =
                inputs.stream().map(PayPoint::statistic).distinct().count() == 1
                        ? inputs.get(0).statistic()
                        : end.ofRange();
        boolean complete = inputs.stream().noneMatch(input -> input.amount() == null);
        if (!complete || (rule == BandRule.RANGE && end == End.MEDIAN)) {
            return PayPoint.notAvailable(statistic);
        }
        return switch (rule) {
            case MEAN -> new PayPoint(mean(inputs), qualifier(inputs), statistic);
            case RANGE -> end == End.LOW ? lowest(inputs, statistic) : highest(inputs, statistic);
        };
    }

    /** The lowest; where it is cut off, another input's true amount may be lower than its own, not than this. */
    private static PayPoint lowest(List<PayPoint> inputs, Statistic statistic) {
        PayPoint lowest = inputs.stream()
                .min(Comparator.comparing(Derivation::amount).thenComparing(PayPoint::qualifier))
                .orElseThrow();
        return new PayPoint(lowest.amount(), lowest.qualifier(), statistic);
    }

    /** The highest; any cut-off input may in truth be higher than it. */
    private static PayPoint highest(List<PayPoint> inputs, Statistic statistic) {
        BigDecimal highest = inputs.stream()
                .map(Derivation::amount)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new PayPoint(highest, qualifier(inputs), statistic);
    }

    private static Qualifier qualifier(List<PayPoint> inputs) {
        return inputs.stream().anyMatch(input -> input.qualifier() == Qualifier.AT_OR_ABOVE)
                ? Qualifier.AT_OR_ABOVE
                : Qualifier.EXACT;
    }

    /** Exact to the finest place of any input: a mean of whole dollars is in whole dollars. */
    private static BigDecimal mean(List<PayPoint> inputs) {
        BigDecimal sum = inputs.stream().map(Derivation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        int scale =
                inputs.stream().mapToInt(input -> amount(input).scale()).max().orElse(0);
        return sum.divide(BigDecimal.valueOf(inputs.size()), MathContext.DECIMAL64)
                .setScale(Math.max(scale, 0), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal amount(PayPoint input) {
        if (input.amount() == null) {
            throw new IllegalArgumentException("an input without an amount");
        }
        return input.amount();
    }
}

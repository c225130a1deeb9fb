package dev.rolebook.transition;

import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Unit;
import dev.rolebook.pay.PayBandView;
import dev.rolebook.pay.PayPoint;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one is paid more, or less, in the other role. */
@Schema(description = "What one is paid more in the role one goes to, or, where negative, less.")
public record PayDifference(
        @Schema(description = "At the low end.") Amount low,

        @Schema(description = "In the middle.") Amount median,

        @Schema(description = "At the high end.") Amount high,

        @Schema(description = "Of every amount here: ISO 4217.", examples = "USD")
        String currency,

        Unit unit) {

    /** A difference of two amounts. */
    @Schema(name = "PayDifferenceAmount", description = "The difference of two amounts.")
    public record Amount(
            @Schema(
                    description = "The amount of the role one goes to less that of the other; null if and only if the"
                            + " qualifier is NOT_AVAILABLE. With AT_OR_ABOVE the true difference is this one or more.",
                    examples = "14500")
            @Nullable BigDecimal amount,

            Qualifier qualifier) {

        /**
         * Known of the same statistic, if the amount that is taken away is exact: from one that is only
         * known to be so much or more, the difference could be anything.
         */
        static Amount between(PayPoint from, PayPoint to) {
            BigDecimal less = from.qualifier() == Qualifier.EXACT ? from.amount() : null;
            BigDecimal whole = from.statistic() == to.statistic() ? to.amount() : null;
            return less == null || whole == null
                    ? new Amount(null, Qualifier.NOT_AVAILABLE)
                    : new Amount(whole.subtract(less), to.qualifier());
        }
    }

    static PayDifference between(PayBandView from, PayBandView to) {
        return new PayDifference(
                Amount.between(from.low(), to.low()),
                Amount.between(from.median(), to.median()),
                Amount.between(from.high(), to.high()),
                to.currency(),
                to.unit());
    }

    boolean hasAmounts() {
        return Stream.of(low, median, high).anyMatch(amount -> amount.amount() != null);
    }
}

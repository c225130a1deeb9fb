package dev.rolebook.pay;

import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The low, middle or high end of a band. */
@Schema(description = "One end, or the middle, of a pay band.")
public record PayPoint(
        @Schema(
                description = "In the band's currency, for the band's unit of time; null if and only if the "
                        + "qualifier is NOT_AVAILABLE. With AT_OR_ABOVE the true amount is this one or more.",
                examples = "50340")
        @Nullable BigDecimal amount,

        Qualifier qualifier,

        @Schema(
                description = "Which statistic of the source it is: P25 or LOW for the low end, MEDIAN or MID for the "
                        + "middle, P75 or HIGH for the high end.")
        Statistic statistic) {

    /** Each end, as the statistics that can be it: the better known first. */
    enum End {
        LOW(Statistic.P25, Statistic.LOW),
        MEDIAN(Statistic.MEDIAN, Statistic.MID),
        HIGH(Statistic.P75, Statistic.HIGH);

        private final Statistic percentile;
        private final Statistic ofRange;

        End(Statistic percentile, Statistic ofRange) {
            this.percentile = percentile;
            this.ofRange = ofRange;
        }

        Statistic percentile() {
            return percentile;
        }

        Statistic ofRange() {
            return ofRange;
        }
    }

    /** An end of a band whose figures stand in one observation. */
    static PayPoint of(End end, Map<Statistic, Figure> statistics) {
        for (Statistic statistic : List.of(end.percentile(), end.ofRange())) {
            Figure figure = statistics.get(statistic);
            if (figure != null && figure.amount() != null) {
                return new PayPoint(figure.amount(), figure.qualifier(), statistic);
            }
        }
        boolean ofRange = statistics.containsKey(end.ofRange()) && !statistics.containsKey(end.percentile());
        return notAvailable(ofRange ? end.ofRange() : end.percentile());
    }

    static PayPoint notAvailable(Statistic statistic) {
        return new PayPoint(null, Qualifier.NOT_AVAILABLE, statistic);
    }
}

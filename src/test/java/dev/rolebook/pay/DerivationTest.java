package dev.rolebook.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.pay.PayPoint.End;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static PayPoint point(String amount, Qualifier qualifier, Statistic statistic) {
        return new PayPoint(new BigDecimal(amount), qualifier, statistic);
    }

    private static PayPoint exact(String amount) {
        return point(amount, Qualifier.EXACT, Statistic.P25);
    }

    @Test
    void aRangeGoesFromTheLowestLowToTheHighestHighAndHasNoMedian() {
        List<PayPoint> inputs = List.of(exact("30"), exact("10"), exact("20"));

        assertThat(Derivation.of(BandRule.RANGE, End.LOW, inputs)).isEqualTo(exact("10"));
        assertThat(Derivation.of(BandRule.RANGE, End.HIGH, inputs)).isEqualTo(exact("30"));
        assertThat(Derivation.of(BandRule.RANGE, End.MEDIAN, inputs).qualifier())
                .isEqualTo(Qualifier.NOT_AVAILABLE);
    }

    @Test
    void aMeanIsAsFineAsItsInputs() {
        assertThat(Derivation.of(BandRule.MEAN, End.LOW, List.of(exact("10"), exact("21"))))
                .isEqualTo(exact("16"));
        assertThat(Derivation.of(BandRule.MEAN, End.LOW, List.of(exact("10.5"), exact("21"))))
                .isEqualTo(exact("15.8"));
    }

    @Test
    void differentStatisticsMakeAnEndOfUnknownPercentile() {
        assertThat(Derivation.of(
                                BandRule.MEAN,
                                End.LOW,
                                List.of(exact("10"), point("20", Qualifier.EXACT, Statistic.LOW)))
                        .statistic())
                .isEqualTo(Statistic.LOW);
    }

    @Test
    void whatRestsOnACutOffAmountIsThatMuchOrMore() {
        PayPoint cutOff = point("20", Qualifier.AT_OR_ABOVE, Statistic.P25);

        assertThat(Derivation.of(BandRule.MEAN, End.HIGH, List.of(exact("10"), cutOff)))
                .isEqualTo(point("15", Qualifier.AT_OR_ABOVE, Statistic.P25));
        assertThat(Derivation.of(BandRule.RANGE, End.HIGH, List.of(exact("30"), cutOff)))
                .isEqualTo(point("30", Qualifier.AT_OR_ABOVE, Statistic.P25));
        assertThat(Derivation.of(BandRule.RANGE, End.LOW, List.of(exact("30"), cutOff)))
                .isEqualTo(cutOff);
        assertThat(Derivation.of(BandRule.RANGE, End.LOW, List.of(exact("10"), cutOff)))
                .isEqualTo(exact("10"));
    }

    @Test
    void whatAnyInputLacksIsNotAvailable() {
        List<PayPoint> inputs = List.of(exact("10"), PayPoint.notAvailable(Statistic.P25));

        for (BandRule rule : BandRule.values()) {
            for (End end : End.values()) {
                assertThat(Derivation.of(rule, end, inputs).amount()).isNull();
            }
        }
    }

    @Test
    void aPercentileIsPreferredToARangesEndUnlessItIsNotReleased() {
        Figure ten = Figure.exactly(new BigDecimal("10"));
        Figure eleven = Figure.exactly(new BigDecimal("11"));

        assertThat(PayPoint.of(End.LOW, Map.of(Statistic.P25, ten, Statistic.LOW, eleven)))
                .isEqualTo(exact("10"));
        assertThat(PayPoint.of(End.LOW, Map.of(Statistic.P25, Figure.NOT_AVAILABLE, Statistic.LOW, eleven))
                        .statistic())
                .isEqualTo(Statistic.LOW);
        assertThat(PayPoint.of(End.MEDIAN, Map.of())).isEqualTo(PayPoint.notAvailable(Statistic.MEDIAN));
    }
}

package dev.rolebook.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.figure.Area;
import dev.rolebook.figure.AreaScheme;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.observation.ObservedCode;
import dev.rolebook.pay.BandKind;
import dev.rolebook.pay.PayBandView;
import dev.rolebook.pay.PayMatch;
import dev.rolebook.pay.PayPoint;
import dev.rolebook.role.CodeScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** When two bands may be subtracted, and what comes out. */
class PayChangeTest {

    private static final Area US = new Area(AreaScheme.ISO_3166, "US", "United States");
    private static final Area UK = new Area(AreaScheme.ISO_3166, "GB", "United Kingdom");

    /** What of a band is varied here. */
    record Made(
            @Nullable Measure measure,
            @Nullable String edition,
            Area area,
            String currency,
            Unit unit,
            int median,
            @Nullable String code) {

        PayBandView band() {
            return band(point(median, Qualifier.EXACT));
        }

        PayBandView band(PayPoint middle) {
            PayPoint unknown = new PayPoint(null, Qualifier.NOT_AVAILABLE, Statistic.P25);
            return new PayBandView(
                    "r",
                    null,
                    "R",
                    BandKind.SOURCED,
                    measure,
                    edition,
                    unknown,
                    middle,
                    unknown,
                    currency,
                    unit,
                    area,
                    PayMatch.EXACT_TITLE,
                    code == null ? null : new ObservedCode(CodeScheme.SOC_2018, code, "T"),
                    List.of("s"),
                    null);
        }
    }

    private static PayPoint point(int amount, Qualifier qualifier) {
        return new PayPoint(BigDecimal.valueOf(amount), qualifier, Statistic.MEDIAN);
    }

    private static Made made(int median, @Nullable String code) {
        return new Made(Measure.WAGE, "2025-05", US, "USD", Unit.YEAR, median, code);
    }

    private static PayChange change(PayBandView from, PayBandView to) {
        return PayChange.of(List.of(from), List.of(to));
    }

    @Example
    void figuresOfOneKindAreSubtracted() {
        PayChange change =
                change(made(62890, "23-2011").band(), made(141900, "11-9199").band());
        PayDifference difference = Objects.requireNonNull(change.difference());
        assertThat(difference.median()).isEqualTo(new PayDifference.Amount(BigDecimal.valueOf(79010), Qualifier.EXACT));
        assertThat(difference.low()).isEqualTo(new PayDifference.Amount(null, Qualifier.NOT_AVAILABLE));
        assertThat(change.reasons()).isEmpty();
    }

    @Example
    void everythingThatStandsAgainstItIsSaid() {
        Made other = new Made(Measure.STARTING_SALARY, "2026", UK, "GBP", Unit.MONTH, 1, null);
        PayChange change = change(made(1, null).band(), other.band());
        assertThat(change.difference()).isNull();
        assertThat(change.reasons())
                .containsExactly(
                        NoDifference.MEASURE,
                        NoDifference.EDITION,
                        NoDifference.AREA,
                        NoDifference.CURRENCY,
                        NoDifference.UNIT);
    }

    @Example
    void whatIsNotKnownIsNotTheSame() {
        Made derived = new Made(null, null, US, "USD", Unit.YEAR, 1, null);
        assertThat(change(derived.band(), derived.band()).reasons())
                .containsExactly(NoDifference.MEASURE, NoDifference.EDITION);
    }

    @Example
    void oneCodeForBothIsNoDifferenceOfZero() {
        PayChange change = change(made(1, "23-2011").band(), made(1, "23-2011").band());
        assertThat(change.difference()).isNull();
        assertThat(change.reasons()).containsExactly(NoDifference.SAME_FIGURES);
    }

    @Example
    void fromACutOffAmountNothingIsSubtractedAndToOneAtLeastSoMuch() {
        Made any = made(0, null);
        PayBandView exact = any.band(point(100, Qualifier.EXACT));
        PayBandView cutOff = any.band(point(250, Qualifier.AT_OR_ABOVE));
        assertThat(Objects.requireNonNull(change(exact, cutOff).difference()).median())
                .isEqualTo(new PayDifference.Amount(BigDecimal.valueOf(150), Qualifier.AT_OR_ABOVE));
        assertThat(change(cutOff, exact).reasons()).containsExactly(NoDifference.STATISTICS);
    }

    @Example
    void differentStatisticsAreNotSubtracted() {
        PayPoint middle = new PayPoint(BigDecimal.TEN, Qualifier.EXACT, Statistic.MID);
        assertThat(change(made(5, null).band(), made(0, null).band(middle)).reasons())
                .containsExactly(NoDifference.STATISTICS);
    }

    @Example
    void withoutFiguresItIsSaidOfWhichRole() {
        PayBandView band = made(1, null).band();
        assertThat(PayChange.of(List.of(), List.of(band)).reasons()).containsExactly(NoDifference.FROM_UNKNOWN);
        assertThat(PayChange.of(List.of(band), List.of()).reasons()).containsExactly(NoDifference.TO_UNKNOWN);
        assertThat(PayChange.of(List.of(), List.of()).reasons())
                .containsExactly(NoDifference.FROM_UNKNOWN, NoDifference.TO_UNKNOWN);
        assertThat(PayChange.of(List.of(band), List.of()).from()).isEqualTo(band);
    }

    @Example
    void ofSeveralBandsTheFirstTwoThatCanBeComparedAre() {
        PayBandView from = made(10, null).band();
        PayBandView starting = new Made(Measure.STARTING_SALARY, "2026", US, "USD", Unit.YEAR, 20, null).band();
        PayBandView wage = made(30, null).band();
        PayChange change = PayChange.of(List.of(from), List.of(starting, wage));
        assertThat(change.to()).isEqualTo(wage);
        assertThat(PayChange.of(List.of(from), List.of(starting)).reasons())
                .containsExactly(NoDifference.MEASURE, NoDifference.EDITION);
    }

    @Property
    void thereIsADifferenceExactlyWhereAllFiveAreTheSame(@ForAll("bands") Made from, @ForAll("bands") Made to) {
        boolean same = Objects.equals(from.measure, to.measure)
                && Objects.equals(from.edition, to.edition)
                && from.area.equals(to.area)
                && from.currency.equals(to.currency)
                && from.unit == to.unit;
        PayChange change = change(from.band(), to.band());
        assertThat(change.difference() != null).isEqualTo(same);
        assertThat(change.reasons().isEmpty()).isEqualTo(same);
    }

    @Property
    void theWayBackIsTheOppositeDifference(@ForAll("bands") Made from, @ForAll("bands") Made to) {
        PayDifference there = change(from.band(), to.band()).difference();
        PayDifference back = change(to.band(), from.band()).difference();
        if (there == null || back == null) {
            assertThat(there).isEqualTo(back);
        } else {
            assertThat(Objects.requireNonNull(there.median().amount())
                            .add(Objects.requireNonNull(back.median().amount())))
                    .isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    @Provide
    Arbitrary<Made> bands() {
        return Combinators.combine(
                        Arbitraries.of(Measure.WAGE, Measure.BASE_SALARY),
                        Arbitraries.of("2025-05", "2026"),
                        Arbitraries.of(US, UK),
                        Arbitraries.of("USD", "GBP"),
                        Arbitraries.of(Unit.YEAR, Unit.HOUR),
                        Arbitraries.integers().between(1, 500_000))
                .as((measure, edition, area, currency, unit, median) ->
                        new Made(measure, edition, area, currency, unit, median, null));
    }
}

package dev.rolebook.transition;

import dev.rolebook.pay.PayBandView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The pay of two roles, and the difference where figures can be compared. */
@Schema(
        name = "PayChange",
        description = "The pay of both roles, as the newest salary report has it, and the difference where measure,"
                + " edition, area, currency and unit are the same. Of several bands, the first two that can be compared,"
                + " else the two that have the most in common. Read the `match` and the `caveat` of both:"
                + " a proxy code counts other people too.")
public record PayChange(
        @Schema(description = "The band of the role one comes from; null where no figures are known.") @Nullable PayBandView from,

        @Schema(description = "The band of the role one goes to; null where no figures are known.") @Nullable PayBandView to,

        @Schema(description = "The difference; null where it cannot be told.") @Nullable PayDifference difference,

        @Schema(
                description =
                        "Why the difference cannot be told: everything that stands against it. Empty where it can.")
        List<NoDifference> reasons) {

    private static final List<Property> SAME = List.of(
            new Property(NoDifference.MEASURE, PayBandView::measure),
            new Property(NoDifference.EDITION, PayBandView::edition),
            new Property(
                    NoDifference.AREA,
                    band -> band.area().scheme() + band.area().code()),
            new Property(NoDifference.CURRENCY, PayBandView::currency),
            new Property(NoDifference.UNIT, PayBandView::unit));

    /** What must be the same, and known, in both bands. */
    private record Property(NoDifference reason, Function<PayBandView, @Nullable Object> value) {

        boolean differs(PayBandView from, PayBandView to) {
            Object left = value.apply(from);
            return left == null || !left.equals(value.apply(to));
        }
    }

    /**
     * The change between the pay of two roles.
     *
     * @param from the bands with figures of the role one comes from, in the order of the report
     * @param to those of the role one goes to
     */
    static PayChange of(List<PayBandView> from, List<PayBandView> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return new PayChange(
                    first(from),
                    first(to),
                    null,
                    Stream.of(
                                    from.isEmpty() ? NoDifference.FROM_UNKNOWN : null,
                                    to.isEmpty() ? NoDifference.TO_UNKNOWN : null)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return from.stream()
                .flatMap(left -> to.stream().map(right -> between(left, right)))
                .min(Comparator.comparingInt(change -> change.reasons.size()))
                .orElseThrow();
    }

    private static @Nullable PayBandView first(List<PayBandView> bands) {
        return bands.isEmpty() ? null : bands.get(0);
    }

    private static PayChange between(PayBandView from, PayBandView to) {
        List<NoDifference> reasons = SAME.stream()
                .filter(property -> property.differs(from, to))
                .map(Property::reason)
                .toList();
        if (reasons.isEmpty() && areSameFigures(from, to)) {
            reasons = List.of(NoDifference.SAME_FIGURES);
        }
        PayDifference difference = PayDifference.between(from, to);
        if (reasons.isEmpty() && !difference.hasAmounts()) {
            reasons = List.of(NoDifference.STATISTICS);
        }
        return new PayChange(from, to, reasons.isEmpty() ? difference : null, reasons);
    }

    /** One code of one source, which is a proxy for both. */
    private static boolean areSameFigures(PayBandView from, PayBandView to) {
        return from.code() != null
                && from.code().equals(to.code())
                && from.sources().equals(to.sources());
    }

    /** The slugs of the sources of the figures that are shown. */
    List<String> sources() {
        return Stream.of(from, to)
                .filter(Objects::nonNull)
                .flatMap(band -> band.sources().stream())
                .toList();
    }
}

package dev.rolebook.pay;

import dev.rolebook.figure.Area;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Unit;
import dev.rolebook.observation.ObservedCode;
import dev.rolebook.observation.PayObservation;
import dev.rolebook.pay.PayPoint.End;
import dev.rolebook.role.Role;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pay band as frontends see it. */
@Schema(
        name = "PayBand",
        description = "What a role, or a rung of a ladder, is paid. Bands of different measures say different things "
                + "and are shown side by side, never as one range.")
public record PayBandView(
        @Schema(
                description = "The slug of the role whose pay it is; in a comparison, of the column to which it "
                        + "belongs. Null for a rung that is no role.",
                examples = "paralegal")
        @Nullable String role,

        @Schema(description = "The rung whose pay it is; null where it is that of the whole role.") @Nullable PayRung rung,

        @Schema(description = "Whose pay it is, for people.", examples = "Paralegal")
        String title,

        BandKind kind,

        @Schema(description = "What is counted as pay; null for a derived band of different measures.") @Nullable Measure measure,

        @Schema(
                description = "The time that the figures are of, as the source names it; null for a derived band of "
                        + "different times.",
                examples = "2025-05")
        @Nullable String edition,

        @Schema(description = "The low end: the 25th percentile, or the low end that the source states.")
        PayPoint low,

        @Schema(description = "The middle: the median, or the middle that the source states.")
        PayPoint median,

        @Schema(description = "The high end: the 75th percentile, or the high end that the source states.")
        PayPoint high,

        @Schema(description = "Of every amount here: ISO 4217.", examples = "USD")
        String currency,

        Unit unit,
        Area area,

        @Schema(
                description = "Whether the source speaks of this very role. Of a derived band, PROXY_CODE unless its "
                        + "author says that every input does.")
        PayMatch match,

        @Schema(
                description = "The occupation code that the figures are of; null where the source does not classify, "
                        + "and for a derived band of different codes.")
        @Nullable ObservedCode code,

        @Schema(
                description = "The slugs of the sources of the figures; the answer lists them under `sources`.",
                examples = "[\"bls-oews-2025-05\"]")
        List<String> sources,

        @Schema(description = "What to know before using the figures, plain text; null where there is nothing.")
        @Nullable String caveat) {

    /**
     * A band with figures.
     *
     * @param columns the roles of a comparison, or none
     */
    public static PayBandView of(PayBand band, List<Role> columns) {
        return of(band, band.observations().toList(), columns);
    }

    /** The same band as its observation of another edition has it. */
    public static PayBandView of(PayBand band, PayObservation edition, List<Role> columns) {
        return of(band, List.of(edition), columns);
    }

    private static PayBandView of(PayBand band, List<PayObservation> observations, List<Role> columns) {
        PayObservation first = observations.get(0);
        return new PayBandView(
                Whose.slug(band, columns),
                PayRung.of(band),
                Whose.title(band),
                band.kind,
                common(observations, observation -> observation.measure),
                common(observations, observation -> observation.edition),
                point(band, End.LOW, observations),
                point(band, End.MEDIAN, observations),
                point(band, End.HIGH, observations),
                first.currency,
                first.unit,
                first.area,
                Objects.requireNonNullElse(band.match(), PayMatch.PROXY_CODE),
                common(observations, ObservedCode::of),
                observations.stream()
                        .map(observation -> observation.source.slug)
                        .distinct()
                        .toList(),
                band.caveat);
    }

    /** Whether anything is known of a band's figures. */
    boolean hasFigures() {
        return Stream.of(low, median, high).anyMatch(point -> point.amount() != null);
    }

    private static PayPoint point(PayBand band, End end, List<PayObservation> observations) {
        List<PayPoint> points = observations.stream()
                .map(observation -> PayPoint.of(end, observation.statistics))
                .toList();
        return band.rule == null ? points.get(0) : Derivation.of(band.rule, end, points);
    }

    private static <T> @Nullable T common(
            List<PayObservation> observations, Function<PayObservation, @Nullable T> property) {
        List<@Nullable T> values =
                observations.stream().map(property).distinct().toList();
        return values.size() == 1 ? values.get(0) : null;
    }
}

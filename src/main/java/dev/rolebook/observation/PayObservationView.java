package dev.rolebook.observation;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.figure.Area;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.publishing.Published;
import dev.rolebook.source.CitedSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An observation as frontends see it. */
@Schema(
        name = "PayObservation",
        description = "What one edition of a source says about the pay of one population, by one measure. "
                + "Observations of different measures, populations or editions are never mixed.")
public record PayObservationView(
        @Schema(description = "Never changes. It is the observation's name in URLs.")
        UUID id,

        @Schema(
                description = "Its name inside the source; of a table's row, the code and the unit of time.",
                examples = "23-2011/year")
        String key,

        @Schema(description = "Where the figures were read. They are shown with its attribution.")
        CitedSource source,

        @Schema(description = "What the source calls the occupation.", examples = "Paralegals and Legal Assistants")
        String title,

        @Schema(description = "Where a classification puts the occupation; null where the source does not classify.")
        @Nullable ObservedCode code,

        @Schema(
                description = "The role that the source's title is; null where it is none of this library, "
                        + "or where the code says it.")
        @Nullable Ref role,

        Measure measure,

        @Schema(description = "The time that the figures are of, as the source names it.", examples = "2025-05")
        String edition,

        @Schema(description = "Of every amount here: ISO 4217.", examples = "USD")
        String currency,

        Unit unit,
        Area area,

        @Schema(
                description = "The figures by `Statistic`, from low to high, the mean last. What the source does not "
                        + "state is not there; what it states but does not release is NOT_AVAILABLE.")
        Map<Statistic, Figure> statistics,

        @Schema(
                description = "How many answers the figures rest on; null where the source does not say.",
                examples = "152")
        @Nullable Integer sampleSize,

        @Schema(description = "How many people there are; null where the source does not count them.") @Nullable Employment employment,

        @Schema(
                description = "Relative standard error of the mean, in percent; null where it is not released.",
                examples = "1.3")
        @Nullable BigDecimal relativeStandardError,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "When the document of its source, or the role, last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that did so.")
        long version) {

    /** Of an observation that was read with its source and role. */
    public static PayObservationView of(PayObservation observation, Links links) {
        Published newest = observation.role != null && observation.role.version > observation.source.version
                ? observation.role
                : observation.source;
        return new PayObservationView(
                observation.id,
                observation.key,
                CitedSource.of(observation.source),
                observation.title,
                ObservedCode.of(observation),
                observation.role == null ? null : observation.role.ref(links),
                observation.measure,
                observation.edition,
                observation.currency,
                observation.unit,
                observation.area,
                new EnumMap<>(observation.statistics),
                observation.sampleSize,
                observation.employment,
                observation.meanError,
                href(observation.id),
                newest.updatedAt,
                newest.version);
    }

    /** The path of an observation in the API. */
    public static String href(UUID id) {
        return "/v1/pay-observations/" + id;
    }
}

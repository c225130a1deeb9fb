package dev.rolebook.observation;

import dev.rolebook.document.Key;
import dev.rolebook.document.Slug;
import dev.rolebook.figure.Area;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.role.CodeScheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * One observation as its author writes it, or as a table's row says it.
 *
 * @param title what the source calls the occupation
 * @param code where the source classifies the occupation
 * @param role the role that the source's title is, where it is one
 * @param edition which time the figures are of, as the source names it: {@code 2026-01}
 * @param currency ISO 4217
 * @param statistics each figure that the source states; a plain number is an exact amount
 * @param sampleSize how many answers the figures rest on
 * @param employment how many people there are, where the source counts them
 * @param meanError relative standard error of the mean, in percent
 */
public record ObservationDocument(
        @NotNull @Key String key,
        @NotBlank @CodePointLength(max = 300) String title,
        @Valid @Nullable Code code,
        @Slug @Nullable String role,
        @NotNull Measure measure,
        @NotBlank @CodePointLength(max = 50) String edition,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as USD") String currency,

        @NotNull Unit unit,
        @NotNull @Valid Area area,
        @NotEmpty Map<Statistic, @NotNull @Valid Figure> statistics,
        @Positive @Nullable Integer sampleSize,
        @Valid @Nullable Employment employment,
        @Positive @Nullable BigDecimal meanError) {

    /** Where a classification puts an occupation. */
    public record Code(
            @NotNull CodeScheme scheme,
            @NotBlank @CodePointLength(max = 40) String code) {}
}

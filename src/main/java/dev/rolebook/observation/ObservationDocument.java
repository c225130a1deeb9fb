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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(description = "Its lasting name in this source, by which bands of salary reports name it.")
        @NotNull @Key
        String key,

        @Schema(description = "What the source calls the occupation.") @NotBlank @CodePointLength(max = 300)
        String title,

        @Schema(description = "Where the source classifies the occupation.") @Valid @Nullable Code code,

        @Schema(description = "The slug of the role that the source's title is, where it is one.") @Slug @Nullable String role,

        @Schema(description = "What was measured: wages, base salaries and starting salaries are never mixed.") @NotNull Measure measure,

        @Schema(description = "Which time the figures are of, as the source names it: 2026-01.")
        @NotBlank @CodePointLength(max = 50)
        String edition,

        @Schema(description = "ISO 4217.")
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as USD") String currency,

        @Schema(description = "For which time the amounts are.") @NotNull Unit unit,

        @Schema(description = "Where the people are who were observed.") @NotNull @Valid Area area,

        @Schema(description = "Each figure that the source states, by statistic. A plain number is an exact amount.")
        @NotEmpty Map<Statistic, @NotNull @Valid Figure> statistics,

        @Schema(description = "How many answers the figures rest on.") @Positive @Nullable Integer sampleSize,

        @Schema(description = "How many people there are, where the source counts them.") @Valid @Nullable Employment employment,

        @Schema(description = "Relative standard error of the mean, in percent.") @Positive @Nullable BigDecimal meanError) {

    /** Where a classification puts an occupation. */
    public record Code(
            @Schema(description = "The classification of occupations.") @NotNull CodeScheme scheme,

            @Schema(description = "The code there.") @NotBlank @CodePointLength(max = 40)
            String code) {}
}

package dev.rolebook.observation;

import dev.rolebook.figure.Unit;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A whole table as the source of observations: the document holds count and digest, not every row.
 *
 * @param file the name of the file, for people
 * @param edition of which the table is, as observations state it: {@code 2025-05}
 * @param rows how many rows the table has, its header not counted
 * @param sha256 of the file's bytes, in hexadecimal
 * @param topCodes the amounts at which the edition cuts off, by unit of time; empty if it does not
 */
public record DataDocument(
        @Schema(description = "How the table is written.") @NotNull Format format,

        @Schema(description = "The name of the file, for people.") @NotBlank @CodePointLength(max = 200)
        String file,

        @Schema(description = "Of which the table is, as observations state it: 2025-05.")
        @NotBlank @CodePointLength(max = 50)
        String edition,

        @Schema(description = "How many rows the table has, its header not counted.") @NotNull @Positive Integer rows,

        @Schema(description = "The digest of the file's bytes, in hexadecimal.")
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits") String sha256,

        @Schema(description = "The amounts at which the edition cuts off, by unit of time; empty if it does not.")
        Map<Unit, @NotNull @Positive @Digits(integer = 10, fraction = 2) BigDecimal> topCodes) {

    /** How a table is written. */
    public enum Format {
        /** National, cross-industry OEWS of the U.S. Bureau of Labor Statistics, as CSV. */
        OEWS_NATIONAL
    }
}

package dev.rolebook.job;

import dev.rolebook.figure.Unit;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a posting says that it pays ({@code schema:baseSalary}). At least one end is stated. */
@Schema(
        description = "What a posting says that it pays (schema.org: baseSalary). At least one of min and max is there;"
                + " where both are the same, that is the pay.")
public record JobPay(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency of ISO 4217 such as USD") @Schema(description = "Of both amounts: ISO 4217.", examples = "USD")
        String currency,

        @NotNull Unit unit,

        @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Schema(description = "The least it pays; null where only the most is stated.", examples = "62000")
        @Nullable BigDecimal min,

        @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Schema(description = "The most it pays; null where only the least is stated.", examples = "78000")
        @Nullable BigDecimal max) {

    public JobPay {
        min = min == null ? null : plain(min);
        max = max == null ? null : plain(max);
    }

    /** The same number in its shortest plain form. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

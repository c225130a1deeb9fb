package dev.rolebook.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rolebook.document.Shorthand;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of money, and how it is to be read. A plain number stands for an exact amount. */
@Schema(description = "An amount of money, and how it is to be read.")
@JsonInclude(JsonInclude.Include.ALWAYS)
@Shorthand("amount")
public record Figure(
        @Positive @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Schema(
                description = "In the currency, and for the unit of time, that stand beside it, up to two decimals; "
                        + "null if and only if the qualifier is NOT_AVAILABLE.",
                examples = "62890")
        @Nullable BigDecimal amount,

        @NotNull Qualifier qualifier) {

    public static final Figure NOT_AVAILABLE = new Figure(null, Qualifier.NOT_AVAILABLE);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Figure(@JsonProperty("amount") @Nullable BigDecimal amount, @JsonProperty("qualifier") Qualifier qualifier) {
        this.amount = amount == null ? null : plain(amount);
        this.qualifier = qualifier;
    }

    public static Figure exactly(BigDecimal amount) {
        return new Figure(amount, Qualifier.EXACT);
    }

    /** A plain whole number of a document. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Figure exactly(long amount) {
        return exactly(BigDecimal.valueOf(amount));
    }

    /** A plain number of a document; amounts have few enough digits for the conversion to be exact. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Figure exactly(double amount) {
        return exactly(BigDecimal.valueOf(amount));
    }

    public static Figure atOrAbove(BigDecimal amount) {
        return new Figure(amount, Qualifier.AT_OR_ABOVE);
    }

    /** Whether an amount is there exactly when the qualifier says so. */
    public boolean holds() {
        return (amount == null) == (qualifier == Qualifier.NOT_AVAILABLE);
    }

    /** The same number in its shortest plain form: 24.50 and 24.5 are one figure, and so are 100 and 1E+2. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

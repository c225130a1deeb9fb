package dev.rolebook.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.figure.Qualifier;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people a population has. */
@Schema(description = "How many people are employed in the population that was observed.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Employment(
        @Schema(description = "Persons; null if and only if the qualifier is NOT_AVAILABLE.", examples = "392880")
        @Nullable Long amount,

        @Schema(description = "EXACT or NOT_AVAILABLE.") Qualifier qualifier,

        @Schema(
                description = "Relative standard error of the estimate, in percent; null where it is not released.",
                examples = "1.6")
        @Nullable BigDecimal relativeStandardError) {

    static Employment of(@Nullable Long amount, @Nullable BigDecimal relativeStandardError) {
        return new Employment(
                amount, amount == null ? Qualifier.NOT_AVAILABLE : Qualifier.EXACT, relativeStandardError);
    }
}

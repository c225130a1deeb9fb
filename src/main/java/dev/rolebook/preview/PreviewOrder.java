package dev.rolebook.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which preview is wanted. */
@Schema(name = "PreviewOrder", description = "For how long, and together with what, a change set is to be seen.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewOrder(
        @Schema(description = "For how many minutes; 30 if left out.", minimum = "1", maximum = "1440")
        @Min(1) @Max(1440) @Nullable Integer minutes,

        @Schema(
                description = "Together with every change set that is scheduled until this instant, in their order: the"
                        + " library as it will be then. Alone, if left out.")
        @Nullable Instant asOf) {

    int minutesOrDefault() {
        return minutes == null ? 30 : minutes;
    }
}

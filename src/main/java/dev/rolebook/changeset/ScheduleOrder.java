package dev.rolebook.changeset;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a change set is to be published. */
@Schema(name = "ScheduleOrder", description = "When a change set is to be published.")
public record ScheduleOrder(
        @Schema(description = "The instant; it lies ahead by the database's clock, which is the one that counts.")
        @NotNull Instant at) {}

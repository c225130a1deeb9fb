package dev.rolebook.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a key is replaced. */
@Schema(name = "KeyRotation", description = "How a key is replaced by another.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyRotation(
        @NotNull @Schema(
                description = "From when on the old key is not accepted. Until then both are, so that its holder can"
                        + " change over. What lies in the past ends it at once.",
                examples = "2026-12-01T00:00:00Z")
        Instant oldKeyEndsAt,

        @Schema(description = "From when on the new key is not accepted; it does not expire if this is left out.")
        @Nullable Instant expiresAt) {}

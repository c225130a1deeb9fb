package dev.rolebook.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** Who employs, as a posting says it. */
@Schema(description = "Who employs, as a posting says it (schema.org: hiringOrganization).")
public record Organisation(
        @Schema(description = "How it is called.", examples = "Example Robotics")
        @NotNull @CodePointLength(max = 200)
        @Pattern(regexp = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*", message = "must hold a letter or a digit") String name,

        @Schema(description = "Its own site; null if none is given.")
        @CodePointLength(max = 2_000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") @Nullable
        String url) {}

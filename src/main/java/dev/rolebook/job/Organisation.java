package dev.rolebook.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who employs, as a posting says it.
 *
 * @param url its own site
 */
public record Organisation(
        @NotNull @Size(max = 200) @Pattern(regexp = "(?s).*[\\p{L}\\p{N}].*", message = "must hold a letter or a digit")
        String name,

        @Size(max = 2_000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") @Nullable
        String url) {}

package dev.rolebook.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Who employs, as a posting says it.
 *
 * @param url its own site
 */
public record Organisation(
        @NotNull @CodePointLength(max = 200)
        @Pattern(regexp = "(?s).*[\\p{L}\\p{N}].*", message = "must hold a letter or a digit")
        String name,

        @CodePointLength(max = 2_000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") @Nullable
        String url) {}

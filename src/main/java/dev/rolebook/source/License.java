package dev.rolebook.source;

import dev.rolebook.document.Terms;
import dev.rolebook.document.WebUrl;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** Under which terms something may be used. */
@Embeddable
@Schema(description = "Under which terms something may be used.")
public record License(
        @NotBlank @CodePointLength(max = 200)
        @Schema(description = "How the terms are called.", examples = "Work of the U.S. government")
        String name,

        @WebUrl
        @Schema(
                description = "The text of the terms; null where none is published.",
                pattern = "^https?://\\S+$",
                maxLength = 2_000)
        @Nullable String url) {

    /** That of the library's own content. */
    public static License of(Terms terms) {
        return new License(
                terms.license().name(),
                terms.license().url().map(Object::toString).orElse(null));
    }
}

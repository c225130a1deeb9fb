package dev.rolebook.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every document begins with, whatever its kind.
 *
 * @param kind what the document describes
 * @param slug its name in URLs; changing it is a rename, and the old one redirects for ever
 * @param id made when the document is first written, never changed after
 * @param format the version of the document format
 * @param language BCP 47
 * @param formerSlugs names under which the document was known, here or elsewhere
 */
// The body's fields stand beside it; what is not known to be ignored would be kept until the record is made.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Envelope(
        @Schema(description = "What the document describes.") @NotNull Kind kind,

        @Schema(
                description =
                        "Its name in URLs and references. Changing it is a rename: the old one redirects for ever.")
        @NotNull @Slug
        String slug,

        @Schema(
                description = "Made when the document is first written, and never changed after. Leave it out in a"
                        + " new document.")
        @UuidV7
        @Nullable UUID id,

        @Schema(description = "The version of the document format.") @Min(1) @Max(CURRENT_FORMAT) @Nullable Integer format,

        @Schema(description = "The language of its texts, as a BCP 47 tag such as en or pt-BR; en if it is left out.")
        @Pattern(
                regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                message = "must be a BCP 47 language tag such as en or pt-BR")
        @Nullable String language,

        @Schema(description = "Names under which it was known, here or elsewhere. They redirect to it.")
        List<@Slug String> formerSlugs) {

    public static final int CURRENT_FORMAT = 1;
    public static final String DEFAULT_LANGUAGE = "en";

    /** The language, the default one where none is written. */
    public String languageOrDefault() {
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    public Envelope withId(UUID known) {
        return new Envelope(kind, slug, known, format, language, formerSlugs);
    }
}

package dev.rolebook.observation;

import dev.rolebook.document.Content;
import dev.rolebook.document.FileReference;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.WebUrl;
import dev.rolebook.source.License;
import dev.rolebook.source.SourceTier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a source's document.
 *
 * @param edition which edition was read, where there is more than one
 * @param accessedOn the day on which it was read
 * @param attribution the words with which to name it beside what was taken from it
 * @param reviewBy when somebody should look whether it still stands
 * @param observations what it says about pay, where that is little
 * @param data a whole table of what it says about pay
 */
public record SourceDocument(
        @Schema(description = "Who published it.") @NotBlank @CodePointLength(max = 200)
        String publisher,

        @Schema(description = "How the publication is called, without its edition.")
        @NotBlank @CodePointLength(max = 300)
        String title,

        @Schema(description = "Which edition was read, where there is more than one.")
        @CodePointLength(min = 1, max = 100)
        @Nullable String edition,

        @Schema(description = "Where readers can see it.") @WebUrl @Nullable String url,

        @Schema(description = "The day on which it was read.") @NotNull LocalDate accessedOn,

        @Schema(description = "Under which terms it may be used.") @NotNull @Valid License license,

        @Schema(description = "The words with which to name it beside what was taken from it.")
        @NotBlank @CodePointLength(max = 500)
        String attribution,

        @Schema(description = "How near it is to what it tells.") @NotNull SourceTier tier,

        @Schema(
                description = "When somebody should look whether it still stands. After that day it is reported to"
                        + " editors.")
        @Nullable LocalDate reviewBy,

        @Schema(description = "What it says about pay, where that is little. A whole table is data.") @Size(max = 500) List<@Valid @NotNull ObservationDocument> observations,

        @Schema(description = "A whole table of what it says about pay, as a file.") @Valid @Nullable DataDocument data)
        implements Content {

    /** The title, with the edition where the title does not say it. */
    @Override
    public String heading() {
        return edition == null || title.contains(edition) ? title : title + ", " + edition;
    }

    /** Whether somebody was to look at it again, and the day has passed. */
    public boolean isPastReview(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(heading())
                .alsoNamed(Stream.of(publisher))
                .saying(Stream.of(attribution))
                .detailed(observations.stream().map(ObservationDocument::title));
    }

    @Override
    public List<FileReference> files() {
        return data == null ? List.of() : List.of(new FileReference(data.file(), data.sha256()));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            String role = observations.get(i).role();
            if (role != null) {
                references.add(new Reference("/observations/" + i + "/role", "observations", Kind.ROLE, role));
            }
        }
        return references;
    }
}

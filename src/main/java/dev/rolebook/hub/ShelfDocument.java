package dev.rolebook.hub;

import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.document.WebUrl;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a shelf's document.
 *
 * @param position where it stands in the hub, from 0, the first
 */
public record ShelfDocument(
        @Schema(description = "How the shelf is called.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "What stands on it, in a sentence or two.")
        @CodePointLength(min = 1, max = 1_000)
        @Nullable String summary,

        @Schema(description = "Where it stands in the hub, from 0, the first.") @NotNull @Min(0) @Max(10_000) Integer position,

        @Schema(description = "What stands on it, in order.") @Size(max = 100) List<@Valid @NotNull Entry> entries)
        implements Content {

    /** A guide, a salary report, or a link to elsewhere: one of them. */
    public record Entry(
            @Schema(description = "Its lasting name on this shelf.") @NotNull @Key
            String key,

            @Schema(description = "The slug of a guide; one of guide, report and link.") @Slug @Nullable String guide,

            @Schema(description = "The slug of a salary report.") @Slug @Nullable String report,

            @Schema(description = "A page elsewhere.") @Valid @Nullable Link link,

            @Schema(description = "What is said of it on this shelf.") @CodePointLength(min = 1, max = 1_000) @Nullable String summary) {

        long things() {
            return Stream.of(guide, report, link).filter(thing -> thing != null).count();
        }
    }

    /** A page elsewhere. */
    public record Link(
            @Schema(description = "How the page is called.") @NotBlank @CodePointLength(max = 200)
            String title,

            @Schema(description = "Where it is.") @NotNull @WebUrl
            String url) {}

    @Override
    public String heading() {
        return title;
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title)
                .summarized(summary)
                .saying(entries.stream()
                        .flatMap(entry -> Stream.of(
                                entry.link() == null ? null : entry.link().title(), entry.summary())));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.guide() != null) {
                references.add(new Reference("/entries/" + i + "/guide", "entries", Kind.GUIDE, entry.guide()));
            }
            if (entry.report() != null) {
                references.add(
                        new Reference("/entries/" + i + "/report", "entries", Kind.SALARY_REPORT, entry.report()));
            }
        }
        return references;
    }
}

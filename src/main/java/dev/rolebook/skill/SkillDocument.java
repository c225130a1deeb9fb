package dev.rolebook.skill;

import dev.rolebook.document.Content;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of a skill's document. */
public record SkillDocument(
        @Schema(description = "How the skill is called, in matrices too.") @NotBlank @CodePointLength(max = 200)
        String name,

        @Schema(description = "Whether it is something to know, to be able to do, or to use.") @NotNull SkillType type,

        @Schema(description = "A word under which skills are listed together.") @Slug @Nullable String category,

        @Schema(description = "What else it is called. It is found by these, and no other skill has one of them.")
        @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> alternativeNames,

        @Schema(description = "Products with which it is done, as examples.") @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> exampleTools,

        @Schema(description = "What it is, in a sentence or two.") @CodePointLength(max = 2_000) @Nullable String description,

        @Schema(description = "Which sources stand behind which parts.") @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    @Override
    public String heading() {
        return name;
    }

    @Override
    public List<Reference> references() {
        return CitationDocument.references(citations);
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(name)
                .alsoNamed(alternativeNames.stream())
                .summarized(description)
                .knownFor(exampleTools.stream())
                .detailed(Stream.of(category));
    }
}

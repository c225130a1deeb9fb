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
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of a skill's document. */
public record SkillDocument(
        @NotBlank @CodePointLength(max = 200) String name,
        @NotNull SkillType type,
        @Slug @Nullable String category,
        @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> alternativeNames,
        @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> exampleTools,
        @CodePointLength(max = 2_000) @Nullable String description,
        @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
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

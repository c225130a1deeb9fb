package dev.rolebook.family;

import dev.rolebook.document.Content;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of a role family's document. */
public record RoleFamilyDocument(
        @Schema(description = "How the line of work is called.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "What its roles have in common, in a sentence or two.")
        @CodePointLength(max = 1_000)
        @Nullable String summary)
        implements Content {

    @Override
    public String heading() {
        return title;
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title).summarized(summary);
    }
}

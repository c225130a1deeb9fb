package dev.rolebook.changeset;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.manage.Explained;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What an editor says of a change set. */
@Schema(name = "ChangeSetText", description = "What a change set is about, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeSetText(
        @Schema(description = "What it is about.", minLength = 1, maxLength = 200, examples = "Pay of 2026")
        @NotNull @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "Why, for reviewers and for history; empty if left out.", maxLength = 2000)
        @CodePointLength(max = 2000)
        @Nullable String note)
        implements Explained {

    String noteOrEmpty() {
        return note == null ? "" : note;
    }

    @Override
    public @Nullable String why() {
        return note;
    }
}

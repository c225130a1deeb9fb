package dev.rolebook.changeset;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.manage.Explained;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What a reviewer says. */
@Schema(name = "ApprovalText", description = "What a reviewer says with an approval.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalText(
        @Schema(description = "Anything; empty if left out.", maxLength = 2000) @CodePointLength(max = 2000) @Nullable String note)
        implements Explained {

    String noteOrEmpty() {
        return note == null ? "" : note;
    }

    @Override
    public @Nullable String why() {
        return note;
    }
}

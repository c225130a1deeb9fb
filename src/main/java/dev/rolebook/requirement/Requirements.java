package dev.rolebook.requirement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.rolebook.document.AnyField;
import dev.rolebook.document.Shorthand;
import dev.rolebook.document.Slug;
import dev.rolebook.role.Seniority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * How a role stands to one skill: a cell of the matrix. An author writes a level, a statement, or a
 * list of statements, of which the most specific that applies wins.
 */
@JsonDeserialize(using = RequirementsReader.class)
public record Requirements(
        @JsonValue @NotEmpty @Size(max = 20) @DistinctConditions
        List<@Valid @NotNull Statement> statements) {

    /** Where in a role's document a statement's condition names a variant, as a JSON Pointer. */
    public static String variant(String skill, int statement) {
        return "/requirements/" + skill + "/" + statement + "/when/variant";
    }

    /**
     * A level, always or under a condition.
     *
     * @param when the condition; without one the statement always holds
     * @param label how the condition is put into words after the level; made where none is written
     */
    @Shorthand("level")
    public record Statement(
            @Schema(description = "How much of the skill the role needs, or how it stands to its subject.") @NotNull Level level,

            @Schema(description = "The condition; without one the statement always holds.") @Valid @Nullable When when,

            @Schema(description = "How the condition is put into words after the level; made where none is written.")
            @CodePointLength(min = 1, max = 100)
            @Nullable String label) {}

    /**
     * A condition: all that is given must hold.
     *
     * @param seniority at this seniority or above
     * @param variant for this variant of the role
     */
    @AnyField(message = "must name a seniority, a variant, or both")
    public record When(
            @Schema(description = "At this seniority or above.") @Nullable Seniority seniority,

            @Schema(description = "For this variant of the role, by slug.") @Slug @Nullable String variant) {}
}

package dev.rolebook.matrix;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Skills against roles. */
@Schema(description = "Skills, the rows, against roles, the columns.")
public record SkillMatrix(
        @Schema(description = "The slugs of the roles, in the order of the columns.")
        List<String> roles,

        @Schema(
                description =
                        "Which choices were applied to the conditions of the cells; null: none, as always in a guide.")
        @Nullable Resolution resolved,

        @Schema(description = "One for each skill, in the order in which to show them.")
        List<MatrixRow> rows,

        @Schema(description = "How much of the skills the roles share.")
        Overlap overlap) {

    /** The matrix of an author, who chooses the rows; nobody has chosen a seniority or a variant. */
    public static SkillMatrix of(Columns columns, List<MatrixRow> rows) {
        return new SkillMatrix(columns.roles(), null, rows, Overlap.of(columns.roles(), rows));
    }
}

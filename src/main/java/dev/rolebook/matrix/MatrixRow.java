package dev.rolebook.matrix;

import dev.rolebook.document.Links;
import dev.rolebook.skill.Skill;
import dev.rolebook.skill.SkillRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One skill against all roles. */
@Schema(description = "One skill against all roles of the matrix.")
public record MatrixRow(
        SkillRef skill,

        @Schema(
                description = "How the row is called here; the skill's name where nothing else is written.",
                examples = "Depth of project management")
        String label,

        @Schema(description = "Exactly one for each role, in the order of the columns.")
        List<MatrixCell> cells) {

    /**
     * The row of a skill.
     *
     * @param label the row's own words, null for the skill's name
     */
    public static MatrixRow of(Skill skill, @Nullable String label, Columns columns, Links links) {
        return new MatrixRow(SkillRef.of(skill, links), label == null ? skill.name : label, columns.cells(skill));
    }
}

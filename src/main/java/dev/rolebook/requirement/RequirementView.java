package dev.rolebook.requirement;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.skill.SkillRef;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a role stands to a skill, on the role's own page. */
@Schema(
        name = "Requirement",
        description = "How the role stands to a skill. What its base states is taken in, and conditions that the role"
                + " meets are gone.")
public record RequirementView(
        SkillRef skill,
        Level level,
        Axis axis,

        @Schema(description = "The level for people, alone.", examples = "Required")
        String levelLabel,

        @Schema(
                description = "The whole statement for people, its conditions included.",
                examples = "Required for analysts")
        String label,

        @Schema(description = "The conditions, all of which must hold; empty where it always holds.")
        List<Qualifier> qualifiers,

        @Schema(description = "Further statements, which hold under their conditions.")
        List<Statement> also,

        @Schema(description = "The base that states this; null where the role states it itself.") @Nullable Ref inheritedFrom) {

    public static RequirementView of(Cell cell, Links links) {
        Statement shown = Objects.requireNonNull(cell.shown(), "a cell of a role states something");
        return new RequirementView(
                SkillRef.of(cell.skill(), links),
                shown.level(),
                shown.axis(),
                shown.levelLabel(),
                shown.label(),
                shown.qualifiers(),
                cell.also(),
                cell.inheritedFrom());
    }
}

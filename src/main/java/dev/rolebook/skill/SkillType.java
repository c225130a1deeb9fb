package dev.rolebook.skill;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of thing a skill is. */
@Schema(description = "What sort of thing a skill is: something known, something done, or a tool that is mastered.")
public enum SkillType implements Term {
    KNOWLEDGE("Knowledge", "A body of facts and rules that one knows."),
    SKILL("Skill", "Something that one can do."),
    TOOL("Tool", "A product or kind of product that one masters.");

    private final String label;
    private final String description;

    SkillType(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }
}

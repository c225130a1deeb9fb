package dev.rolebook.requirement;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scale on which a level stands. */
@Schema(description = "The scale on which a level stands.")
public enum Axis implements Term {
    NEED("Need", "How much the role needs the skill."),
    RELATION("Relation", "How the role stands to the skill's subject.");

    private final String label;
    private final String description;

    Axis(String label, String description) {
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

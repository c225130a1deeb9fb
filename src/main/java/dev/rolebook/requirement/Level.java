package dev.rolebook.requirement;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a skill a role needs, or how it stands to the skill's subject. */
@Schema(
        description = "How a role and a skill stand to each other. REQUIRED, CORE, HELPFUL, RARE and NO say how much"
                + " the role needs the skill; OWNER, USER and ADJACENT how it stands to the skill's subject.")
public enum Level implements Term {
    REQUIRED(Axis.NEED, "Required", 1, "The role cannot be done without it."),
    CORE(Axis.NEED, "Core", 1, "It is the heart of the role."),
    HELPFUL(Axis.NEED, "Helpful", 0.5, "It makes one better at the role."),
    RARE(Axis.NEED, "Rare", 0.1, "It seldom comes up."),
    NO(Axis.NEED, "No", 0, "The role does not do this at all."),
    OWNER(Axis.RELATION, "Owner", 1, "The role answers for it."),
    USER(Axis.RELATION, "User", 0.5, "The role works with it."),
    ADJACENT(Axis.RELATION, "Adjacent", 0.25, "Others do it; the role sees the results.");

    private final Axis axis;
    private final String label;
    private final double weight;
    private final String description;

    Level(Axis axis, String label, double weight, String description) {
        this.axis = axis;
        this.label = label;
        this.weight = weight;
        this.description = description;
    }

    public Axis axis() {
        return axis;
    }

    @Override
    public String label() {
        return label;
    }

    /** How much it counts in the overlap of two roles, from 0 to 1. */
    public double weight() {
        return weight;
    }

    @Override
    public String description() {
        return description;
    }
}

package dev.rolebook.route;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a role was found on the ladders. */
@Schema(description = "How a role was found on the ladders: the first of these that finds it.")
public enum Placement implements Term {
    RUNG("On a rung", "A rung is this role."),
    VARIANTS("By its variants", "Rungs are variants of this role: one begins on the lowest and arrives on any."),
    BASE("By its base", "A rung is the role that this one is a variant of."),
    SENIORITY("By its seniority", "A ladder of the role's family has a rung of the same seniority."),
    FAMILY("By its family", "No rung is known: one is in the role's family, and leaves by moves from any rung.");

    private final String label;
    private final String description;

    Placement(String label, String description) {
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

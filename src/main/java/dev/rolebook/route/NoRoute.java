package dev.rolebook.route;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no step to make. */
@Schema(description = "Why there is no step from one role to another.")
public enum NoRoute implements Term {
    SAME_PLACE("The same place", "Both roles stand in the same place: what changes is the work, not the rung."),
    ORIGIN_ON_NO_RUNG("Origin unknown", "No ladder has the role one comes from, and no move from any rung leads on."),
    NO_WAY("No way known", "No promotions and moves of the ladders lead from one role to the other.");

    private final String label;
    private final String description;

    NoRoute(String label, String description) {
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

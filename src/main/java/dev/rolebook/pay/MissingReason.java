package dev.rolebook.pay;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there are no figures. */
@Schema(description = "Why there are no figures.")
public enum MissingReason implements Term {
    NO_SOURCE("No source", "No source was found that says what the role is paid."),
    NOT_AVAILABLE_IN_SOURCE("Not released", "The source knows the role and does not release its figures."),
    NO_BAND("Not covered", "The salary report has nothing on the role here.");

    private final String label;
    private final String description;

    MissingReason(String label, String description) {
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

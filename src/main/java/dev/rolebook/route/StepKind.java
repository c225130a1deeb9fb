package dev.rolebook.route;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of step leads on. */
@Schema(description = "What sort of step leads on, on the way from one role to another.")
public enum StepKind implements Term {
    PROMOTION("Promotion", "To the next rung of the same ladder."),
    LATERAL("Lateral move", "To another role family, at the same level or the next one below that there is."),
    PIVOT(
            "Pivot",
            "To another profession, or through training: one begins on the lowest rung, unless another is named.");

    private final String label;
    private final String description;

    StepKind(String label, String description) {
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

package dev.rolebook.ladder;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a move leads. */
@Schema(
        description =
                "How far a move off a ladder leads: to the same level of another family, or to another profession.")
public enum MoveKind implements Term {
    LATERAL("Lateral move", "To the same level of another role family."),
    PIVOT("Pivot", "To another profession, or to training first.");

    private final String label;
    private final String description;

    MoveKind(String label, String description) {
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

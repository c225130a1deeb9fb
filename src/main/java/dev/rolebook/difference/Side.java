package dev.rolebook.difference;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose value is taken where both have changed it. */
@Schema(name = "MergeSide", description = "Whose value is taken where two people have changed it.")
public enum Side implements Term {
    MINE("Mine", "The value in the change set."),
    THEIRS("Theirs", "The value that was published meanwhile.");

    private final String label;
    private final String description;

    Side(String label, String description) {
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

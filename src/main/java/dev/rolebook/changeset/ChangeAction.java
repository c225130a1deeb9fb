package dev.rolebook.changeset;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What publishing does to a document. */
@Schema(name = "ChangeAction", description = "What publishing does to a document.")
public enum ChangeAction implements Term {
    CREATE("Create", "It is not published yet."),
    CHANGE("Change", "It is published, and will be otherwise."),
    REMOVE("Remove", "It is published, and will be no longer."),
    NONE("None", "It is published so already.");

    private final String label;
    private final String description;

    ChangeAction(String label, String description) {
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

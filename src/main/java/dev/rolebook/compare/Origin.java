package dev.rolebook.compare;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an answer came about. */
@Schema(description = "How an answer came about: an author chose and ordered it, or it was derived for this request.")
public enum Origin implements Term {
    AUTHORED("Authored", "An author chose and ordered it."),
    DERIVED("Derived", "It was derived from the roles for this request.");

    private final String label;
    private final String description;

    Origin(String label, String description) {
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

package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from a finding. */
@Schema(description = "What follows from a finding.")
public enum Severity implements Term {
    ERROR("Error", "The document is not published before it is mended."),
    WARNING("Warning", "The document can be published; somebody should look at it.");

    private final String label;
    private final String description;

    Severity(String label, String description) {
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

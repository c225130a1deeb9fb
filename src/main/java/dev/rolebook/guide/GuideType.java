package dev.rolebook.guide;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a guide does. */
@Schema(description = "What a guide does: set roles side by side, or lead from one to another.")
public enum GuideType implements Term {
    COMPARISON("Comparison", "Sets two to four roles side by side."),
    PATHWAY("Pathway", "Leads from one role to another, step by step.");

    private final String label;
    private final String description;

    GuideType(String label, String description) {
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

package dev.rolebook.role;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How high a role or rung stands, in order from the lowest. */
@Schema(description = "How high a role or rung stands, in order from the lowest.")
public enum Seniority implements Term {
    ENTRY("entry level", "First position."),
    ASSOCIATE("associate level", "Works on their own."),
    SENIOR("senior level", "Sets the standard for others."),
    LEAD("lead level", "Leads work, not yet people."),
    MANAGER("manager level", "Leads people."),
    SENIOR_MANAGER("senior manager level", "Leads managers or a large team."),
    DIRECTOR("director level", "Leads a function."),
    VP("VP level", "Leads several functions."),
    CHIEF("chief level", "Answers for the whole.");

    private final String label;
    private final String description;

    Seniority(String label, String description) {
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

package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a link leads. */
@Schema(
        description = "Where a link leads: to live jobs, to the hub, to a comparison of any roles, to the way from one"
                + " to another, to a document, or to a page elsewhere.")
public enum LinkKind implements Term {
    JOBS("Jobs", "Live jobs, of one role family or of all."),
    RESOURCES("Resources hub", "The hub."),
    COMPARE("Comparison", "A comparison of any roles."),
    TRANSITION("Transition", "What it takes to go from one role to another."),
    GUIDE("Guide", "A guide."),
    ROLE("Role", "A role."),
    LADDER("Ladder", "A ladder."),
    SALARY_REPORT("Salary report", "A salary report."),
    EXTERNAL("Elsewhere", "A page that is not part of this library.");

    private final String label;
    private final String description;

    LinkKind(String label, String description) {
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

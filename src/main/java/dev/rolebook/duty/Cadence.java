package dev.rolebook.duty;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a duty comes up. */
@Schema(description = "How often a duty comes up.")
public enum Cadence implements Term {
    DAILY("Daily", "On most working days."),
    WEEKLY("Weekly", "At least once in most weeks."),
    MONTHLY("Monthly", "About once a month."),
    QUARTERLY("Quarterly", "About once a quarter."),
    PER_MATTER("Per matter", "Once or more in each matter."),
    AD_HOC("Ad hoc", "When it comes up.");

    private final String label;
    private final String description;

    Cadence(String label, String description) {
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

package dev.rolebook.duty;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a duty is about; comparisons line duties up by it. */
@Schema(description = "What a duty is about; comparisons line duties up by it.")
public enum Theme implements Term {
    DRAFTING("Drafting", "Writing and checking documents."),
    RESEARCH("Research", "Finding out what the law or the facts are."),
    DEADLINES("Deadlines", "Keeping calendars and filing in time."),
    DISCOVERY("Discovery", "Collecting, reviewing and producing evidence."),
    TRANSACTIONS("Transactions", "Supporting deals and their data rooms."),
    PLATFORMS("Platforms", "Running the systems that others work in."),
    SPEND("Spend", "Invoices, budgets and accruals."),
    VENDORS("Vendors", "Choosing and managing suppliers."),
    METRICS("Metrics", "Measuring and reporting."),
    CHANGE("Change", "Bringing new ways of working to people."),
    STRATEGY("Strategy", "Deciding where the department goes."),
    PEOPLE("People", "Leading, hiring and training."),
    COMPLIANCE("Compliance", "Keeping to rules and showing it."),
    PLACE("Place", "Where the role sits and to whom it answers.");

    private final String label;
    private final String description;

    Theme(String label, String description) {
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

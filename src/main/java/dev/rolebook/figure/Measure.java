package dev.rolebook.figure;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is counted as pay. */
@Schema(description = "What is counted as pay.")
public enum Measure implements Term {
    WAGE("Wage", "Gross straight-time pay of employees, without overtime and yearly bonuses."),
    BASE_SALARY("Base salary", "The agreed salary without bonuses and equity."),
    STARTING_SALARY("Starting salary", "What somebody new in the position is offered."),
    TOTAL_PAY("Total pay", "Base salary with bonuses and equity.");

    private final String label;
    private final String description;

    Measure(String label, String description) {
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

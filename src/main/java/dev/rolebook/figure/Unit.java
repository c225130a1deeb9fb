package dev.rolebook.figure;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stretch of time that an amount pays for. */
@Schema(description = "The stretch of time that an amount pays for.")
public enum Unit implements Term {
    HOUR("an hour", "For one hour."),
    DAY("a day", "For one day."),
    WEEK("a week", "For one week."),
    MONTH("a month", "For one month."),
    YEAR("a year", "For one year of full-time work.");

    private final String label;
    private final String description;

    Unit(String label, String description) {
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

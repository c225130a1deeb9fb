package dev.rolebook.transition;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a difference in pay cannot be told. */
@Schema(description = "Why a difference in pay cannot be told. Nothing is converted or estimated in its place.")
public enum NoDifference implements Term {
    FROM_UNKNOWN("No figures of the first role", "The newest salary report has no figures of the role one comes from."),
    TO_UNKNOWN("No figures of the second role", "The newest salary report has no figures of the role one goes to."),
    MEASURE("Another measure", "The figures count different things as pay."),
    EDITION("Another time", "The figures are of different times."),
    AREA("Another area", "The figures are of people in different areas."),
    CURRENCY("Another currency", "The figures are in different currencies."),
    UNIT("Another unit", "The figures are for different stretches of time."),
    SAME_FIGURES(
            "The same figures", "One occupation code stands in for both roles: the figures are of the same people."),
    STATISTICS("No common statistic", "No statistic is known of both.");

    private final String label;
    private final String description;

    NoDifference(String label, String description) {
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

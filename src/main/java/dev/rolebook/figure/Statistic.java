package dev.rolebook.figure;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which statistic of a population an amount is; in order from low to high, the mean last. */
@Schema(description = "Which statistic of a population an amount is; in order from low to high, the mean last.")
public enum Statistic implements Term {
    P10("10th percentile", "One in ten is paid this or less."),
    LOW("Low", "The low end of a range whose publisher does not say which percentile it is."),
    P25("25th percentile", "One in four is paid this or less."),
    MEDIAN("Median", "Half are paid this or less."),
    MID("Middle", "The middle of a range whose publisher does not say that it is the median."),
    P75("75th percentile", "Three in four are paid this or less."),
    HIGH("High", "The high end of a range whose publisher does not say which percentile it is."),
    P90("90th percentile", "Nine in ten are paid this or less."),
    MEAN("Mean", "All pay divided by all who receive it.");

    private final String label;
    private final String description;

    Statistic(String label, String description) {
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

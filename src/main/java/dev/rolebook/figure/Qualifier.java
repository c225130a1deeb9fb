package dev.rolebook.figure;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an amount is to be read. */
@Schema(name = "AmountQualifier", description = "How an amount is to be read.")
public enum Qualifier implements Term {
    EXACT("Exact", "The amount is as the source states it."),
    AT_OR_ABOVE("At or above", "The source cuts off here; the true amount is this one or more."),
    NOT_AVAILABLE("Not available", "The source does not release the amount.");

    private final String label;
    private final String description;

    Qualifier(String label, String description) {
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

package dev.rolebook.job;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says to which role family a job belongs. */
@Schema(description = "Who says to which role family a job belongs.")
public enum Classification implements Term {
    GIVEN("Given", "The posting itself."),
    TITLE("By title", "Its title, which is one that the family's roles have.");

    private final String label;
    private final String description;

    Classification(String label, String description) {
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

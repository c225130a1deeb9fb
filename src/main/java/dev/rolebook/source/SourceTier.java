package dev.rolebook.source;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near a source is to the facts that it states, nearest first. */
@Schema(description = "How near a source is to the facts that it states, nearest first.")
public enum SourceTier implements Term {
    PRIMARY_STATISTICS("Official statistics", "Counted or sampled by a statistical office, with a published method."),
    PRIMARY("First hand", "Stated by the organisation that the fact is about, or that found it."),
    SURVEY("Survey", "Asked of people who answered, with a stated number of answers."),
    VENDOR("Vendor", "Stated by somebody who sells in the field."),
    SECONDARY("Quoted", "Quoted by somebody else; the original was not read."),
    EDITORIAL("Editorial", "Judged by Rolebook's own editors.");

    private final String label;
    private final String description;

    SourceTier(String label, String description) {
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

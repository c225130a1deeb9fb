package dev.rolebook.imports;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(name = "ImportState", description = "How far an import is.")
public enum ImportState implements Term {
    RECEIVING("Receiving", "The upload is still coming in."),
    READING("Reading", "The upload is taken apart, and each document read."),
    CHECKING("Checking", "The documents are checked together, against what is published."),
    APPLYING("Applying", "The change set is made, and published if that was asked for."),
    DONE("Done", "All that was asked for is done."),
    REFUSED("Refused", "Something is wrong with the documents: `findings` tell what. Nothing was changed."),
    FAILED("Failed", "It could not be done, for no fault of the documents: `failure` tells why. Nothing was changed.");

    private final String label;
    private final String description;

    ImportState(String label, String description) {
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

    /** Whether nothing more will happen. */
    public boolean isEnd() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}

package dev.rolebook.imports;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of documents that are not in an import. */
@Schema(name = "ImportMode", description = "What becomes of published documents that are not in the import.")
public enum ImportMode implements Term {
    MERGE("Merge", "They stay as they are."),
    MIRROR("Mirror", "They are removed: afterwards, exactly what is in the files is published.");

    private final String label;
    private final String description;

    ImportMode(String label, String description) {
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

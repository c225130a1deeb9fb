package dev.rolebook.figure;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of codes of areas. */
@Schema(description = "A list of codes of areas.")
public enum AreaScheme implements Term {
    ISO_3166("ISO 3166", "Countries (ISO 3166-1, two letters) and their subdivisions (ISO 3166-2).");

    private final String label;
    private final String description;

    AreaScheme(String label, String description) {
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

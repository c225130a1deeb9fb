package dev.rolebook.role;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a code of a classification fits (SKOS mapping relations). */
@Schema(description = "How well a code of a classification fits (SKOS mapping relations).")
public enum CodeMatch implements Term {
    EXACT("Exact", "The same occupation (skos:exactMatch)."),
    CLOSE("Close", "Nearly the same; usable in its place (skos:closeMatch)."),
    BROAD("Broad", "The code covers more (skos:broadMatch)."),
    NARROW("Narrow", "The code covers less (skos:narrowMatch)."),
    RELATED("Related", "Another occupation that stands near (skos:relatedMatch).");

    private final String label;
    private final String description;

    CodeMatch(String label, String description) {
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

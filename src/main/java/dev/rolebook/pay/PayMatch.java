package dev.rolebook.pay;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the source speaks of the very role. */
@Schema(description = "Whether the source speaks of the very role.")
public enum PayMatch implements Term {
    EXACT_TITLE("Exact title", "The source has the role by its title or by a code that is exactly it."),
    PROXY_CODE("Proxy code", "The source has no such role; a related occupation code stands in.");

    private final String label;
    private final String description;

    PayMatch(String label, String description) {
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

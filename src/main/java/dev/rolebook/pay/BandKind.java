package dev.rolebook.pay;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the figures of a band come from. */
@Schema(description = "Where the figures of a band come from.")
public enum BandKind implements Term {
    SOURCED("Sourced", "Each figure stands so in one observation of one source."),
    DERIVED("Derived", "Computed by a stated rule from observations that are listed; read its caveat."),
    NOT_AVAILABLE("Not available", "No source was found; there are no figures.");

    private final String label;
    private final String description;

    BandKind(String label, String description) {
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

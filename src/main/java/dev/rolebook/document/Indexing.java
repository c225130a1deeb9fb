package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What search engines may do with a copy. */
@Schema(description = "What search engines may do with a copy of this content on your site.")
public enum Indexing implements Term {
    NOINDEX("Not indexed", "Copies are not to be indexed."),
    CANONICAL_TO_SOURCE("Canonical to the source", "Copies name the page of the source as the canonical one."),
    UNRESTRICTED("Unrestricted", "Copies may be indexed as they are.");

    private final String label;
    private final String description;

    Indexing(String label, String description) {
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

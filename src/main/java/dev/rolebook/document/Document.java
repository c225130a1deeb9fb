package dev.rolebook.document;

import jakarta.validation.Valid;
import java.util.UUID;

/**
 * A document as an author wrote it.
 *
 * @param origin where it was read, for findings
 */
public record Document(@Valid Envelope envelope, @Valid Content content, Origin origin) {

    public Kind kind() {
        return envelope.kind();
    }

    public String slug() {
        return envelope.slug();
    }

    public String language() {
        return envelope.languageOrDefault();
    }

    /** The same, read in another place. */
    public Document at(Origin place) {
        return new Document(envelope, content, place);
    }

    public Document withId(UUID id) {
        return id.equals(envelope.id()) ? this : new Document(envelope.withId(id), content, origin);
    }
}

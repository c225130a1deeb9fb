package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import java.util.Optional;
import java.util.UUID;

/**
 * What will be published once the proposal at hand is: the proposal's documents over the published
 * ones, found by name. Names are looked up in one language, then in the default one.
 */
public interface Library {

    /** The document that has a name, or had it before a rename. */
    Optional<UUID> find(Kind kind, String slug);

    /** The id behind a name that the reference check has found. */
    default UUID id(Kind kind, String slug) {
        return find(kind, slug).orElseThrow(() -> new IllegalStateException("unchecked " + kind.word() + " " + slug));
    }

    /** The body of a document, by name. */
    <C extends Content> Optional<C> content(Kind kind, String slug, Class<C> type);

    /** The bytes of a table, by digest. */
    Optional<byte[]> file(String sha256);
}

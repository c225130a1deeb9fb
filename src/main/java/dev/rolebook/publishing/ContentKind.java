package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How documents of one kind become rows of the live tables. One bean for each kind.
 *
 * @param <C> the record of the kind's body
 */
public interface ContentKind<C extends Content> {

    Kind kind();

    Class<C> contentType();

    /** The entity whose row stands for one document of this kind. */
    Class<? extends Published> entityType();

    /** The entities whose rows are parts of documents of this kind, and of no other. */
    default Set<Class<?>> partTypes() {
        return Set.of();
    }

    /**
     * What Bean Validation and the existence of references cannot see: rules between documents.
     * Called before anything is written; the proposal's own documents count as published.
     */
    default List<Finding> check(Draft<C> draft, Library library) {
        return List.of();
    }

    /**
     * Writes a document's row (by {@link Stamp#on}) over what was there before. The rows of the kinds
     * before this one are written; parts come later.
     */
    void write(Draft<C> draft, Stamp stamp, Library library);

    /**
     * Writes a document's parts in place of those that it had, now that the rows of all documents of
     * the publication are written and may be named.
     */
    void writeParts(Draft<C> draft, Library library);

    /** Removes a document's parts and its row. */
    void remove(UUID id);
}

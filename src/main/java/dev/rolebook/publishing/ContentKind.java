package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import java.util.List;
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

    /**
     * What Bean Validation and the existence of references cannot see: rules between documents.
     * Called before anything is written; the proposal's own documents count as published.
     */
    default List<Finding> check(Draft<C> draft, Library library) {
        return List.of();
    }

    /**
     * Writes a document over what was there before: its row (by {@link Stamp#on}) and its parts. What
     * it refers to may be written later in the same transaction.
     */
    void write(Draft<C> draft, Stamp stamp, Library library);

    /** Removes what {@link #write} wrote. */
    void remove(UUID id);
}

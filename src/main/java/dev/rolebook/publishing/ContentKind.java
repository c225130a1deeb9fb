package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How documents of one kind become rows of the live tables. One bean for each kind.
 *
 * @param <C> the record of the kind's body
 * @param <E> the entity whose row stands for one document of this kind
 */
public interface ContentKind<C extends Content, E extends Published> {

    Kind kind();

    Class<C> contentType();

    Class<E> entityType();

    /** A row on which nothing is written yet. */
    E newRow();

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
     * Writes a document onto its row, all of it; identity and versions are on it. The
     * rows of the kinds before this one are written; parts come later.
     */
    void write(Draft<C> draft, E row, Library library);

    /**
     * What rows of other documents take from those of these, and keep, they take anew. The rows of all
     * documents of the publication are written.
     */
    default void inherit(Collection<UUID> changed) {}

    /** Where the parts of its documents are, which go when these are removed, or written anew. */
    List<PartTable> partTables();

    /** The rows of a document's parts. It has none any more; they are inserted as they are. */
    List<Object> parts(Draft<C> draft, Library library);
}

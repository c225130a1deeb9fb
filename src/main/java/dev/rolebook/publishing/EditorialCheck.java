package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import java.util.List;
import java.util.Set;

/**
 * What an editor would say of documents that are valid. A bean of the feature that owns the rule.
 *
 * @param <C> the body of the documents that it looks at; {@link Content} for those of every kind
 */
public interface EditorialCheck<C extends Content> {

    /** Which rules its findings name. */
    Set<Rule> rules();

    Class<C> contentType();

    /** Of several kinds that have such a body, at which ones it looks. */
    default boolean looksAt(Kind kind) {
        return true;
    }

    /**
     * The kinds of documents that it looks up besides: where one of these changes, the documents that
     * name it are looked at again.
     */
    default Set<Kind> looksUp() {
        return Set.of();
    }

    /** Whether it looks at how documents are called: where one is renamed, those that name it are looked at again. */
    default boolean looksUpNames() {
        return false;
    }

    /** Whether it asks what names a document: what is no longer named is looked at again then. */
    default boolean countsNames() {
        return false;
    }

    /**
     * What is to be said of some documents.
     *
     * @param neighbours the library as it will be, around these documents
     */
    List<Finding> findings(List<Draft<C>> drafts, Neighbours neighbours);
}

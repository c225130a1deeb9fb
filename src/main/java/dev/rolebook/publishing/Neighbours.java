package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What an editorial check sees of the library as it will be, beyond the documents that it looks at.
 * Each question is answered for all of these at once, so that it costs one statement and not one for
 * each document.
 */
public interface Neighbours {

    /** What will be published, as a document names it. */
    Library library(Draft<?> naming);

    /** The document that another one names. */
    <C extends Content> Optional<Draft<C>> named(Draft<?> naming, Kind kind, String slug, Class<C> type);

    /** The slug that a document has now, which was found in {@link #library} under another one; or is written. */
    Optional<String> slug(UUID id);

    /** Whether any other document names this one, which is looked at. */
    boolean isNamed(UUID id);

    /** Documents of a kind that name any of these; few of very many. */
    <C extends Content> List<Draft<C>> naming(Collection<UUID> ids, Kind kind, Class<C> type);

    /**
     * What a check makes of all documents of its type that are proposed, looked at now or not; of none that
     * is published already. It is made once, however many it looks at afterwards.
     */
    <C extends Content, T> T madeOnce(EditorialCheck<C> check, Function<List<Draft<C>>, T> making);

    /** Whether a published document will be as it is: neither written anew nor removed. */
    boolean stays(UUID id);
}

package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A document on its way to the live tables: its identity is settled. It need not be in memory: of a whole
 * library, only those are that are being looked at.
 */
public final class Draft<C extends Content> {

    private final UUID id;
    private final List<Name> names;
    private final boolean based;
    private final Supplier<Document> document;
    private final Class<C> type;

    /**
     * @param names its name, and those that it had
     * @param based whether it takes from another one what it does not say itself
     * @param document gets it, whenever it is asked for
     * @param type of its content
     */
    Draft(UUID id, List<Name> names, boolean based, Supplier<Document> document, Class<C> type) {
        this.id = id;
        this.names = names;
        this.based = based;
        this.document = document;
        this.type = type;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return name().kind();
    }

    /** Its name from now on. */
    Name name() {
        return names.get(0);
    }

    /** Its name, and those that it had. */
    List<Name> names() {
        return names;
    }

    public Document document() {
        return document.get().withId(id);
    }

    /** Whether it takes from another document of its kind what it does not say itself, and is applied after that. */
    public boolean isBased() {
        return based;
    }

    /** The document's body, as its kind's record. */
    public C content() {
        return type.cast(document.get().content());
    }

    /** Whether its content is of a type. */
    boolean isOf(Class<?> other) {
        return other.isAssignableFrom(type);
    }

    /** The same draft for whoever knows its content by this type; nothing where it is of another one. */
    <T extends Content> Optional<Draft<T>> as(Class<T> other) {
        return isOf(other) ? Optional.of(new Draft<>(id, names, based, document, other)) : Optional.empty();
    }

    /** The id of a part of this document, from the keys that lead to it. */
    public UUID part(String path) {
        return Identity.ofPart(id, path);
    }

    public Finding finding(Rule rule, String pointer, String message) {
        return document().origin().finding(rule, pointer, message);
    }
}

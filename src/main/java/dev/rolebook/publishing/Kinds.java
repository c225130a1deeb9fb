package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every kind's way into the live tables, found by its word. */
@ApplicationScoped
public class Kinds {

    private final Map<Kind, ContentKind<?, ?>> kinds = new EnumMap<>(Kind.class);
    private final Map<Class<?>, Kind> entities = new HashMap<>();
    private final DocumentReader reader;

    public Kinds(@All List<ContentKind<?, ?>> all, Validator validator) {
        Map<Kind, Class<? extends Content>> types = new EnumMap<>(Kind.class);
        for (ContentKind<?, ?> kind : all) {
            kinds.put(kind.kind(), kind);
            types.put(kind.kind(), kind.contentType());
            entities.put(kind.entityType(), kind.kind());
            kind.partTypes().forEach(part -> entities.put(part, kind.kind()));
        }
        reader = new DocumentReader(types, validator);
    }

    public DocumentReader reader() {
        return reader;
    }

    /** Binds a document to its identity. */
    Draft<?> draft(UUID id, Document document) {
        return new Draft<>(
                id,
                Name.of(document),
                document.content().base() != null,
                () -> document,
                of(document.kind()).contentType());
    }

    /** Binds one of many documents to its identity, without holding it. */
    Draft<?> draft(UUID id, List<Name> names, boolean based, List<Document> documents, int index) {
        return new Draft<>(
                id,
                names,
                based,
                () -> documents.get(index),
                of(names.get(0).kind()).contentType());
    }

    /** Published documents, by id, from their canonical JSON. */
    public List<Draft<?>> drafts(Map<UUID, String> bodies) {
        List<Draft<?>> drafts = new ArrayList<>();
        bodies.forEach((id, body) -> drafts.add(draft(id, reader.published(body))));
        return drafts;
    }

    /** The record of a kind's bodies. */
    public Class<? extends Content> contentType(Kind kind) {
        return of(kind).contentType();
    }

    /** Those kinds whose documents have a body of this type. */
    Set<Kind> of(Class<? extends Content> type) {
        return kinds.values().stream()
                .filter(kind -> type.isAssignableFrom(kind.contentType()))
                .map(ContentKind::kind)
                .collect(Collectors.toSet());
    }

    ContentKind<?, ?> of(Kind kind) {
        ContentKind<?, ?> found = kinds.get(kind);
        if (found == null) {
            throw new IllegalStateException("nothing knows how to publish a " + kind.word());
        }
        return found;
    }

    Kind kindOf(Published document) {
        return Objects.requireNonNull(entities.get(document.getClass()), "every published entity is of a kind");
    }

    /** Whose documents' rows are of an entity; empty where that says more than one kind, or none. */
    Optional<Kind> kindOf(Class<?> entity) {
        return Optional.ofNullable(entities.get(entity));
    }

    /** Every kind, what names before what it names. */
    List<ContentKind<?, ?>> lastToFirst() {
        List<ContentKind<?, ?>> last = new ArrayList<>(kinds.values());
        Collections.reverse(last);
        return last;
    }

    /** The kind of a draft, typed alike, so that both can be put together. */
    @SuppressWarnings("unchecked") // the reader made the draft's content by this kind's content type
    <C extends Content> ContentKind<C, ?> of(Draft<C> draft) {
        return (ContentKind<C, ?>) of(draft.kind());
    }
}

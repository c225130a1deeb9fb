package dev.rolebook.publishing;

import dev.rolebook.document.Folding;
import java.time.Instant;

/** The number and time of the publication that is being applied. */
public record Stamp(long number, Instant at) {

    /** Writes identity and versions, which every kind has, onto a document's row. */
    public <E extends Published> E on(E entity, Draft<?> draft) {
        entity.id = draft.id();
        entity.publishedAt = at;
        entity.relatedVersion = number;
        entity.relatedAt = at;
        entity.language = draft.document().language();
        entity.slug = draft.document().slug();
        entity.titleKey = Folding.key(draft.content().heading());
        entity.version = number;
        entity.updatedAt = at;
        return entity;
    }
}

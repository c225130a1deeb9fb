package dev.rolebook.changeset;

import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it looks in a change set: as written there, else as published.
 *
 * @param body its canonical JSON; null where the change set removes it
 * @param entry what the change set has of it; null if nothing
 * @param published what is published of it; null if nothing
 */
record Seen(
        UUID document,
        @Nullable String body,
        @Nullable ChangeSetDocument entry,
        @Nullable DocumentHead published) {

    /** What a change set shows under a name that a document has, or had before a rename. */
    static Optional<Seen> in(UUID changeSet, Name name) {
        return ChangeSetDocument.named(changeSet, name)
                .map(entry -> of(entry, DocumentHead.findById(entry.document)))
                .or(() -> DocumentHead.wholeNamed(name)
                        .map(whole -> ChangeSetDocument.of(changeSet, whole.head().id)
                                .map(entry -> of(entry, whole.head()))
                                .orElseGet(() -> of(whole))));
    }

    /** Whether the document has a name now, and not only had it. */
    boolean isCalled(Name name) {
        return entry != null ? entry.name().equals(name) : published != null && published.slug.equals(name.slug());
    }

    static Seen of(DocumentHead.Whole published) {
        return new Seen(published.head().id, published.body(), null, published.head());
    }

    private static Seen of(ChangeSetDocument entry, @Nullable DocumentHead published) {
        return new Seen(entry.document, entry.body, entry, published);
    }
}

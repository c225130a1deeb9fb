package dev.rolebook.publishing;

import dev.rolebook.document.DocumentFormat;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one document.
 *
 * @param name its name afterwards, or its last one where it is removed
 * @param published whether it is published already; else it is new
 * @param draft what it becomes, null where it is removed
 */
public record Change(
        UUID id, Name name, boolean published, @Nullable Draft<?> draft) {

    /** The order in which every publication and every replay applies its changes. */
    static final Comparator<Change> CANONICAL = Comparator.comparing(
                    (Change change) -> change.name().kind())
            .thenComparing(change -> change.draft() != null && change.draft().isBased())
            .thenComparing(Change::id);

    boolean isRemoval() {
        return draft == null;
    }

    /** Its JSON from now on, null where it is removed; made anew each time, because there may be a whole library. */
    public @Nullable String after() {
        return draft == null ? null : DocumentFormat.toJson(draft.document());
    }

    /** What it becomes, of a document that is not removed. */
    Draft<?> written() {
        return Objects.requireNonNull(draft, "removed");
    }
}

package dev.rolebook.changeset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.difference.Difference;
import dev.rolebook.difference.Differences;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What publishing would do, or did, to one document. */
@Schema(name = "DocumentChange", description = "What publishing does to one document, place by place.")
public record DocumentChange(
        @Schema(description = "What the document describes.")
        Kind kind,

        @Schema(description = "Its name in URLs, afterwards.", examples = "paralegal")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "What happens to it.") ChangeAction action,

        @Schema(description = "Every place in which its text differs, in the order of the document.")
        List<Difference> differences) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A change.
     *
     * @param before the canonical JSON of the document before; null if there was none
     * @param after that afterwards; null if there is none
     */
    public static DocumentChange of(UUID id, Name name, @Nullable String before, @Nullable String after) {
        ChangeAction action = before == null
                ? ChangeAction.CREATE
                : after == null ? ChangeAction.REMOVE : before.equals(after) ? ChangeAction.NONE : ChangeAction.CHANGE;
        return new DocumentChange(
                name.kind(), name.slug(), name.language(), id, action, Differences.between(tree(before), tree(after)));
    }

    static @Nullable JsonNode tree(@Nullable String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is JSON", e);
        }
    }
}

package dev.rolebook.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.document.Kind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import changes in the documents of one kind. */
@Schema(name = "ImportSummary", description = "What an import changes in the documents of one kind.")
public record ImportSummary(
        @Schema(description = "The kind.") Kind kind,

        @Schema(description = "How many are not published yet.", minimum = "0")
        long created,

        @Schema(description = "How many are published, and will be otherwise.", minimum = "0")
        long changed,

        @Schema(description = "How many will be published no longer; only with `mode=MIRROR`.", minimum = "0")
        long removed,

        @Schema(description = "How many are published so already.", minimum = "0")
        long unchanged) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is kept of an import; nothing while that is not known. */
    static List<ImportSummary> read(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary is JSON", e);
        }
    }

    /** How many documents are different afterwards. */
    long differences() {
        return created + changed + removed;
    }
}

package dev.rolebook.changeset;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.difference.Side;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the conflicts of a rebase are decided. */
@Schema(name = "RebaseOrder", description = "How conflicts are decided; an empty object to see which there are.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebaseOrder(
        @Schema(description = "One for each conflict; none if left out.") @Size(max = 10_000) @Nullable List<@NotNull @Valid Decision> decisions) {

    /** Whose value counts at one place. */
    @Schema(name = "MergeDecision", description = "Whose value counts at a place that both have changed.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            @Schema(description = "The kind of the document.") @NotNull Kind kind,

            @Schema(description = "The slug of the document in the change set.", examples = "paralegal") @NotNull String slug,

            @Schema(description = "Its language, BCP 47; `en` if left out.", examples = "en") @Nullable String language,

            @Schema(description = "The conflict's pointer.", examples = "/duties/cite-check/text") @NotNull String pointer,

            @Schema(description = "Whose value counts.") @NotNull Side take) {}

    /** Those of one document, by pointer. */
    Map<String, Side> of(ChangeSetDocument entry) {
        Map<String, Side> sides = new HashMap<>();
        for (Decision decision : decisions == null ? List.<Decision>of() : decisions) {
            String language = decision.language() == null ? Envelope.DEFAULT_LANGUAGE : decision.language();
            if (decision.kind() == entry.kind
                    && decision.slug().equals(entry.slug)
                    && language.equals(entry.language)) {
                sides.put(decision.pointer(), decision.take());
            }
        }
        return sides;
    }
}

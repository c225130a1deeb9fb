package dev.rolebook.editing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rolebook.changeset.ChangeAction;
import dev.rolebook.changeset.DocumentChange;
import dev.rolebook.changeset.FindingView;
import dev.rolebook.representation.Tagged;
import dev.rolebook.web.Located;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of changing one document at once. */
@Schema(name = "DirectChange", description = "What came of changing one document and publishing it at once.")
public record DirectChange(
        @Schema(description = "What changed, place by place.")
        DocumentChange change,

        @Schema(description = "The change set of this one document.")
        UUID changeSet,

        @Schema(description = "The number of the publication; null if the document was published so already.") @Nullable Long publication,

        @Schema(description = "What editors should look at in what was published; it stood in nobody's way.")
        List<FindingView> warnings,

        @Schema(description = "Where the document is read, as a path of this API.")
        String href,

        @JsonIgnore @Schema(hidden = true) @Nullable String content)
        implements Located, Tagged {

    @Override
    public boolean created() {
        return change.action() == ChangeAction.CREATE;
    }
}

package dev.rolebook.duty;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty by itself, with the role that states it. */
@Schema(
        name = "Duty",
        description =
                "One thing that a person in a role does, and the role that states it. Its id is its" + " name in URLs.")
public record DutySummary(
        @Schema(description = "Never changes, whatever the text.")
        UUID id,

        @Schema(description = "Its lasting name in the role that states it.", examples = "cite-check")
        String key,

        @Schema(description = "Plain text, a sentence.") String text,

        Theme theme,

        @Schema(description = "How often it comes up; null where that is not stated.") @Nullable Cadence cadence,

        @Schema(description = "Products used for it; examples, never a complete list.")
        List<String> tools,

        @Schema(description = "The role that states it; its variants inherit it.")
        Ref role,

        @Schema(description = "Its path in this API.") String href) {

    static DutySummary of(Duty duty, Links links) {
        return new DutySummary(
                duty.id,
                duty.key,
                duty.text,
                duty.theme,
                duty.cadence,
                duty.tools,
                duty.role.ref(links),
                DutyResource.PATH + "/" + duty.id);
    }
}

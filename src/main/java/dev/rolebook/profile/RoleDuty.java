package dev.rolebook.profile;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.duty.Cadence;
import dev.rolebook.duty.Duty;
import dev.rolebook.duty.Theme;
import dev.rolebook.role.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty on a role's page. */
@Schema(description = "One thing that a person in the role does.")
public record RoleDuty(
        @Schema(description = "Never changes, whatever the text.")
        UUID id,

        @Schema(description = "Its lasting name in the role that states it.", examples = "clm")
        String key,

        @Schema(description = "Plain text, a sentence.") String text,

        Theme theme,

        @Schema(description = "How often it comes up; null where that is not stated.") @Nullable Cadence cadence,

        @Schema(description = "Products used for it; examples, never a complete list.")
        List<String> tools,

        @Schema(description = "The base that states it; null where the role states it itself.") @Nullable Ref inheritedFrom) {

    static RoleDuty of(Duty duty, Role role, Links links) {
        boolean own = duty.role.id.equals(role.id);
        return new RoleDuty(
                duty.id,
                duty.key,
                duty.text,
                duty.theme,
                duty.cadence,
                duty.tools,
                own || role.variantOf == null ? null : role.variantOf.ref(links));
    }
}

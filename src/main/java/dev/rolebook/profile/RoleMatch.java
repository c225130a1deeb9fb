package dev.rolebook.profile;

import dev.rolebook.document.Links;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.RoleCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that a code leads to. */
@Schema(
        description =
                "A role that a code of a classification leads to. The match is said from the role to the code: with"
                        + " BROAD the code covers more than the role, with NARROW less.")
public record RoleMatch(
        CodeMatch match,

        @Schema(description = "The URI of the code's concept; null where the classification gives none.") @Nullable String uri,

        RoleSummary role) {

    static RoleMatch of(RoleCode code, Links links) {
        return new RoleMatch(code.match, code.uri, RoleSummary.of(code.role, links));
    }
}

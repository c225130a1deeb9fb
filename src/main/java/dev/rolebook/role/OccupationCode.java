package dev.rolebook.role;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code of a classification of occupations, and how well it fits. */
@Schema(description = "A code of a classification of occupations, and how well it fits the role.")
public record OccupationCode(
        CodeScheme scheme,

        @Schema(description = "The code, as the classification writes it.", examples = "23-2011")
        String code,

        CodeMatch match,

        @Schema(description = "The concept's own URI; null where the classification gives none.") @Nullable String uri) {

    public static List<OccupationCode> of(Role role) {
        return role.codes.stream()
                .map(code -> new OccupationCode(code.scheme, code.code, code.match, code.uri))
                .toList();
    }
}

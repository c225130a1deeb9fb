package dev.rolebook.matrix;

import dev.rolebook.requirement.Choice;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The choices under which conditions were resolved. */
@Schema(description = "The choices under which the conditions of the cells were resolved.")
public record Resolution(
        @Schema(
                description = "The seniority that was chosen; null: none. It does not stand for roles that have one of"
                        + " their own, and is null where all of them have.")
        @Nullable Seniority seniority,

        @Schema(description = "The slugs of the variants that were chosen, in the order of the columns.")
        List<String> variants) {

    /** What of a choice some role leaves open; null if nothing. */
    static @Nullable Resolution of(List<Role> roles, Choice choice) {
        boolean open = roles.stream().anyMatch(role -> choice.readAs(role).seniority == null);
        List<String> variants = roles.stream()
                .filter(role -> choice.variants().containsKey(role.id))
                .map(role -> choice.readAs(role).slug)
                .toList();
        Seniority seniority = open ? choice.seniority() : null;
        return seniority == null && variants.isEmpty() ? null : new Resolution(seniority, variants);
    }
}

package dev.rolebook.requirement;

import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reader has in mind, where roles leave it open: somebody of this seniority, in these variants.
 *
 * @param seniority null where none was chosen
 * @param variants at most one for each role, by the role's id
 */
public record Choice(@Nullable Seniority seniority, Map<UUID, Role> variants) {

    public static final Choice NONE = new Choice(null, Map.of());

    /** Of these variants, each of another role. */
    public static Choice of(@Nullable Seniority seniority, List<Role> variants) {
        Map<UUID, Role> byBase = new java.util.HashMap<>();
        for (Role variant : variants) {
            if (variant.variantOf == null || byBase.put(variant.variantOf.id, variant) != null) {
                throw new IllegalArgumentException(variant.slug + " is no variant, or the second one of its role");
            }
        }
        return new Choice(seniority, byBase);
    }

    /** The same variants, of any seniority. */
    public Choice ofAnySeniority() {
        return new Choice(null, variants);
    }

    /** As whom a role is read: as its variant that was chosen, else as itself. */
    public Role readAs(Role role) {
        return variants.getOrDefault(role.id, role);
    }

    /** How senior somebody in the role is: what the role says itself stands; null where nobody says. */
    public @Nullable Seniority seniorityOf(Role role) {
        Role read = readAs(role);
        return read.seniority == null ? seniority : read.seniority;
    }
}

package dev.rolebook.duty;

import dev.rolebook.role.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role does in effect: its own duties, then those of its base that it does not replace. */
public final class Duties {

    private Duties() {}

    /**
     * The duties of one role.
     *
     * @param all the duties of at least the role and its base, each role's in its order
     */
    public static List<Duty> of(Role role, List<Duty> all) {
        List<Duty> own =
                all.stream().filter(duty -> duty.role.id.equals(role.id)).toList();
        if (role.variantOf == null) {
            return own;
        }
        Set<String> replaced = own.stream().map(duty -> duty.key).collect(Collectors.toSet());
        Stream<Duty> inherited =
                all.stream().filter(duty -> duty.role.id.equals(role.variantOf.id) && !replaced.contains(duty.key));
        return Stream.concat(own.stream(), inherited).toList();
    }
}

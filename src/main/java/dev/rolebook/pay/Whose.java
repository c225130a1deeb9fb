package dev.rolebook.pay;

import dev.rolebook.ladder.Rung;
import dev.rolebook.role.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose pay a band is: for people, and in which column of a comparison. */
final class Whose {

    private Whose() {}

    /** The role's title, also for a rung that is a role: a rung's own title says little outside its ladder. */
    static String title(PayBand band) {
        Role role = band.whose();
        if (role != null) {
            return role.title;
        }
        return band.observation != null ? band.observation.title : rung(band).title;
    }

    /**
     * The slug of the column: that of the role itself, or of the base that it is a variant of, or, for
     * a rung that is no role, of the ladder's family. Where none is, the role's own.
     */
    static @Nullable String slug(PayBand band, List<Role> columns) {
        Role role = band.whose();
        Optional<Role> column = role == null
                ? columns.stream()
                        .filter(each -> each.roleFamily.id.equals(rung(band).ladder.roleFamily.id))
                        .findFirst()
                : column(role, columns)
                        .or(() -> Optional.ofNullable(role.variantOf).flatMap(base -> column(base, columns)));
        return column.map(each -> each.slug).orElse(role == null ? null : role.slug);
    }

    /** A band that is of no role is of a rung: the database holds it. */
    private static Rung rung(PayBand band) {
        return Objects.requireNonNull(band.rung);
    }

    private static Optional<Role> column(Role role, List<Role> columns) {
        return columns.stream().filter(each -> each.id.equals(role.id)).findFirst();
    }
}

package dev.rolebook.role;

import dev.rolebook.document.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Roles that a query names, by present or former slugs, each with everything that its head shows.
 *
 * @param byName the names that are none are missing
 */
public record NamedRoles(Map<String, Role> byName) {

    /** Finds them with one statement. */
    public static NamedRoles of(Collection<String> names) {
        Map<String, Role> found = new HashMap<>();
        Role.getEntityManager()
                .createNamedQuery("Role.named", Object[].class)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (Role) row[1]));
        return new NamedRoles(found);
    }

    public Optional<Role> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The roles of some names, in their order, without those that are none. */
    public List<Role> in(List<String> names) {
        return names.stream().map(byName::get).filter(Objects::nonNull).toList();
    }
}

package dev.rolebook.compare;

import dev.rolebook.query.Names;
import dev.rolebook.requirement.Choice;
import dev.rolebook.role.NamedRoles;
import dev.rolebook.role.Role;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Nearest;
import dev.rolebook.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The roles that a query compares, and the choices that it makes for them. */
record AskedRoles(List<Role> roles, Choice choice) {

    /**
     * Finds them, with one statement.
     *
     * @throws Problem with everything that is wrong with the query
     */
    static AskedRoles of(CompareQuery query, Names names) {
        NamedRoles named = NamedRoles.of(
                Stream.concat(query.roles.stream(), query.variant.stream()).toList());
        List<Role> roles = named.in(query.roles);
        List<Fault> faults = new ArrayList<>();
        if (roles.size() < query.roles.size()) {
            faults.addAll(names.faults(query));
        } else if (roles.stream().distinct().count() < roles.size()) {
            faults.add(Fault.ofParameter("roles", "repeated-value", "names one role by two of its slugs"));
        }
        List<Role> variants = variants(query.variant, named, roles, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalidParameters(faults);
        }
        return new AskedRoles(roles, Choice.of(query.seniority, variants));
    }

    private static List<Role> variants(List<String> names, NamedRoles named, List<Role> roles, List<Fault> faults) {
        List<UUID> bases = roles.stream().map(role -> role.id).toList();
        Map<UUID, Role> variants = new HashMap<>();
        for (String name : names) {
            Role variant = named.named(name).orElse(null);
            if (variant == null || variant.variantOf == null || !bases.contains(variant.variantOf.id)) {
                faults.add(Fault.ofParameter(
                                "variant", "unknown-name", "'" + name + "' is a variant of none of the roles")
                        .nearest(Nearest.to(name, Role.slugsOfVariants(bases)).orElse(null)));
                continue;
            }
            Role other = variants.put(variant.variantOf.id, variant);
            if (other != null) {
                faults.add(Fault.ofParameter(
                        "variant",
                        "repeated-value",
                        "chooses '" + other.slug + "' and '" + variant.slug + "' for one role"));
            }
        }
        return List.copyOf(variants.values());
    }
}

package dev.rolebook.route;

import dev.rolebook.role.Role;
import dev.rolebook.route.Place.InFamily;
import dev.rolebook.route.Place.OnRung;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a role stands on the ladders.
 *
 * @param places ladder by ladder, the lowest first; at least one
 */
record Standing(Placement placement, List<Place> places) {

    static Standing of(Role role, LadderGraph graph) {
        return Stream.of(
                        on(Placement.RUNG, graph, rung -> role.id.equals(rung.role())),
                        on(Placement.VARIANTS, graph, rung -> role.id.equals(rung.base())),
                        on(
                                Placement.BASE,
                                graph,
                                rung -> role.variantOf != null && role.variantOf.id.equals(rung.role())),
                        on(
                                Placement.SENIORITY,
                                graph,
                                rung -> role.seniority != null
                                        && role.seniority == rung.seniority()
                                        && role.roleFamily.id.equals(rung.family())))
                .filter(standing -> !standing.places.isEmpty())
                .findFirst()
                .orElseGet(() -> new Standing(Placement.FAMILY, List.of(new InFamily(role.roleFamily.id))));
    }

    private static Standing on(Placement placement, LadderGraph graph, Predicate<OnRung> condition) {
        return new Standing(placement, List.copyOf(graph.rungs(condition)));
    }

    /** Where one begins: on the lowest of the rungs of each ladder. */
    List<Place> starts() {
        Set<UUID> begun = new HashSet<>();
        return places.stream()
                .filter(place -> !(place instanceof OnRung rung) || begun.add(rung.ladder()))
                .toList();
    }

    /** Whether somebody who stands there has arrived. */
    boolean isReachedAt(Place place) {
        return placement == Placement.FAMILY
                ? place.family().equals(places.get(0).family())
                : places.contains(place);
    }
}

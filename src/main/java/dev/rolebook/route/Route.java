package dev.rolebook.route;

import dev.rolebook.role.Role;
import dev.rolebook.route.Place.OnRung;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from one role to another.
 *
 * @param from how the role that one comes from was found on the ladders
 * @param to how the role that one goes to was found
 * @param ways the steps; empty where there are none to make
 * @param none why not; null where there are
 */
public record Route(
        Placement from,
        Placement to,
        List<Way> ways,
        @Nullable NoRoute none) {

    static Route of(Role from, Role to, LadderGraph graph) {
        Standing start = Standing.of(from, graph);
        Standing goal = Standing.of(to, graph);
        Optional<List<Way>> path = graph.shortest(start.starts(), goal::isReachedAt);
        NoRoute none = null;
        if (path.isEmpty()) {
            none = start.placement() == Placement.FAMILY ? NoRoute.ORIGIN_ON_NO_RUNG : NoRoute.NO_WAY;
        } else if (path.get().isEmpty()) {
            none = NoRoute.SAME_PLACE;
        }
        return new Route(start.placement(), goal.placement(), path.orElse(List.of()), none);
    }

    /** The ladders on which it goes. */
    public Set<UUID> ladders() {
        return places().filter(OnRung.class::isInstance)
                .map(place -> ((OnRung) place).ladder())
                .collect(Collectors.toSet());
    }

    /** Every document that it names: families, ladders, roles. */
    public Set<UUID> documents() {
        return places().flatMap(place -> place instanceof OnRung rung
                        ? Stream.of(rung.family(), rung.ladder(), rung.role())
                        : Stream.of(place.family()))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    private Stream<Place> places() {
        return ways.stream().flatMap(way -> Stream.of(way.from(), way.to()));
    }
}

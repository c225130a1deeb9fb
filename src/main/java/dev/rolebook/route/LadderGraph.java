package dev.rolebook.route;

import dev.rolebook.ladder.MoveKind;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.Place.InFamily;
import dev.rolebook.route.Place.OnRung;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All ladders as one graph: from rung to rung by promotion, from ladder to ladder by moves. */
final class LadderGraph {

    private final Map<UUID, OnRung> rungs = new LinkedHashMap<>();
    private final Map<UUID, List<OnRung>> ladders = new LinkedHashMap<>();
    private final Map<UUID, List<List<OnRung>>> families = new LinkedHashMap<>();
    private final Map<UUID, List<Exit>> exits = new HashMap<>();

    /**
     * The graph.
     *
     * @param rungs ladder by ladder, the lowest rung of each first
     * @param exits ladder by ladder, in written order
     */
    LadderGraph(List<OnRung> rungs, List<Exit> exits) {
        for (OnRung rung : rungs) {
            this.rungs.put(rung.rung(), rung);
            ladders.computeIfAbsent(rung.ladder(), ladder -> new ArrayList<>()).add(rung);
        }
        ladders.values()
                .forEach(ladder -> families.computeIfAbsent(ladder.get(0).family(), family -> new ArrayList<>())
                        .add(ladder));
        exits.forEach(exit -> this.exits
                .computeIfAbsent(exit.ladder(), ladder -> new ArrayList<>())
                .add(exit));
    }

    /** The rungs that fulfil a condition, ladder by ladder, the lowest first. */
    List<OnRung> rungs(Predicate<OnRung> condition) {
        return rungs.values().stream().filter(condition).toList();
    }

    /**
     * The fewest steps to a goal: of equally few, promotions before moves, and these as they are written.
     *
     * @param starts where one may stand; a goal among them is reached without a step
     */
    Optional<List<Way>> shortest(Collection<? extends Place> starts, Predicate<Place> goal) {
        Map<Place, Way> reachedBy = new HashMap<>();
        Set<Place> seen = new HashSet<>(starts);
        Deque<Place> ahead = new ArrayDeque<>(starts);
        while (!ahead.isEmpty()) {
            Place place = ahead.remove();
            if (goal.test(place)) {
                return Optional.of(path(place, reachedBy));
            }
            for (Way way : ways(place)) {
                if (seen.add(way.to())) {
                    reachedBy.put(way.to(), way);
                    ahead.add(way.to());
                }
            }
        }
        return Optional.empty();
    }

    private static List<Way> path(Place goal, Map<Place, Way> reachedBy) {
        ArrayDeque<Way> path = new ArrayDeque<>();
        for (Way way = reachedBy.get(goal); way != null; way = reachedBy.get(way.from())) {
            path.addFirst(way);
        }
        return List.copyOf(path);
    }

    /** Every step from a place. */
    List<Way> ways(Place from) {
        if (from instanceof OnRung rung) {
            return Stream.concat(promotion(rung), moves(rung, rung.ladder(), rung.seniority()))
                    .toList();
        }
        return families.getOrDefault(from.family(), List.of()).stream()
                .flatMap(ladder -> moves(from, ladder.get(0).ladder(), null))
                .toList();
    }

    private Stream<Way> promotion(OnRung rung) {
        return ladders.getOrDefault(rung.ladder(), List.of()).stream()
                .filter(other -> other.position() > rung.position())
                .findFirst()
                .map(next -> new Way(StepKind.PROMOTION, rung, next, null))
                .stream();
    }

    private Stream<Way> moves(Place from, UUID ladder, @Nullable Seniority seniority) {
        return exits.getOrDefault(ladder, List.of()).stream()
                .filter(exit -> exit.from() == null
                        || (from instanceof OnRung rung && exit.from().equals(rung.rung())))
                .flatMap(exit -> arrivals(exit, seniority)
                        .map(to -> new Way(StepKind.valueOf(exit.kind().name()), from, to, exit)));
    }

    private Stream<Place> arrivals(Exit exit, @Nullable Seniority seniority) {
        if (exit.toRung() != null) {
            return Stream.ofNullable(rungs.get(exit.toRung()));
        } else if (exit.toLadder() != null) {
            return Stream.ofNullable(ladders.get(exit.toLadder())).map(rungs -> arrival(rungs, exit.kind(), seniority));
        }
        UUID family = exit.toFamily();
        if (family == null || families.containsKey(family)) {
            return families.getOrDefault(family, List.of()).stream()
                    .map(ladder -> arrival(ladder, exit.kind(), seniority));
        }
        return Stream.of(new InFamily(family));
    }

    /**
     * Where one arrives on a ladder: with a lateral move on the rung of the same seniority, or else the
     * next one below. On the lowest, where there is none, where nobody knows how senior one is, and with
     * a pivot.
     */
    private static Place arrival(List<OnRung> ladder, MoveKind kind, @Nullable Seniority seniority) {
        OnRung arrival = ladder.get(0);
        for (OnRung rung : ladder) {
            boolean reachable = seniority != null
                    && rung.seniority() != null
                    && rung.seniority().compareTo(seniority) <= 0;
            if (kind == MoveKind.LATERAL && reachable) {
                arrival = rung;
            }
        }
        return arrival;
    }
}

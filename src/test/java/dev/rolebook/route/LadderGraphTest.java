package dev.rolebook.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.ladder.MoveKind;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.Place.InFamily;
import dev.rolebook.route.Place.OnRung;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Ladders {@code a} of family {@code f} and so on; a rung is named by its ladder and its place on it. */
class LadderGraphTest {

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static OnRung rung(String ladder, String family, int position, @Nullable Seniority seniority) {
        String key = ladder + position;
        return new OnRung(id(key), key, key, position, seniority, id(ladder), id(family), null, null);
    }

    private static Exit exit(
            MoveKind kind, String ladder, @Nullable String from, String toLadder, @Nullable String to) {
        return new Exit(
                id(ladder),
                "x",
                kind,
                from == null ? null : id(from),
                id(toLadder),
                to == null ? null : id(to),
                null,
                null);
    }

    private static Exit toFamily(MoveKind kind, String ladder, String family) {
        return new Exit(id(ladder), "x", kind, null, null, null, id(family), null);
    }

    private static List<String> names(Optional<List<Way>> path) {
        return path.orElseThrow().stream()
                .map(way -> way.kind() + " " + (way.to() instanceof OnRung rung ? rung.key() : "in a family"))
                .toList();
    }

    private static final OnRung A0 = rung("a", "f", 0, Seniority.ENTRY);
    private static final OnRung A1 = rung("a", "f", 1, Seniority.SENIOR);
    private static final OnRung A2 = rung("a", "f", 2, Seniority.DIRECTOR);
    private static final OnRung B0 = rung("b", "g", 0, Seniority.ASSOCIATE);
    private static final OnRung B1 = rung("b", "g", 1, Seniority.SENIOR);
    private static final OnRung B2 = rung("b", "g", 2, Seniority.CHIEF);
    private static final List<OnRung> RUNGS = List.of(A0, A1, A2, B0, B1, B2);

    @Example
    void oneRisesRungByRungAndNeverFalls() {
        LadderGraph graph = new LadderGraph(RUNGS, List.of());
        assertThat(names(graph.shortest(List.of(A0), A2::equals))).containsExactly("PROMOTION a1", "PROMOTION a2");
        assertThat(graph.shortest(List.of(A2), A0::equals)).isEmpty();
        assertThat(graph.shortest(List.of(A0), B0::equals)).isEmpty();
        assertThat(graph.shortest(List.of(A0), A0::equals)).hasValue(List.of());
    }

    @Example
    void aLateralMoveKeepsTheLevelOrTheNextOneBelow() {
        LadderGraph graph = new LadderGraph(RUNGS, List.of(toFamily(MoveKind.LATERAL, "a", "g")));
        assertThat(graph.ways(A0)).last().extracting(Way::to).isEqualTo(B0);
        assertThat(graph.ways(A1)).last().extracting(Way::to).isEqualTo(B1);
        assertThat(graph.ways(A2)).last().extracting(Way::to).isEqualTo(B1);
    }

    @Example
    void aPivotBeginsAtTheBottomUnlessItNamesARung() {
        LadderGraph graph = new LadderGraph(
                RUNGS, List.of(toFamily(MoveKind.PIVOT, "a", "g"), exit(MoveKind.PIVOT, "a", "a2", "b", "b1")));
        assertThat(graph.ways(A2)).extracting(Way::to).containsExactly(B0, B1);
        assertThat(graph.ways(A1)).extracting(Way::to).containsExactly(A2, B0);
    }

    @Example
    void aFamilyWithoutALadderIsAPlaceAndOneLeavesItByMovesFromAnyRung() {
        LadderGraph graph = new LadderGraph(RUNGS, List.of(toFamily(MoveKind.LATERAL, "a", "h")));
        assertThat(graph.ways(A0)).last().extracting(Way::to).isEqualTo(new InFamily(id("h")));
        assertThat(graph.ways(new InFamily(id("f")))).extracting(Way::to).containsExactly(new InFamily(id("h")));
        assertThat(graph.ways(new InFamily(id("h")))).isEmpty();
    }

    @Example
    void ofEquallyFewStepsPromotionsComeFirst() {
        LadderGraph graph = new LadderGraph(
                RUNGS,
                List.of(exit(MoveKind.LATERAL, "a", null, "b", "b0"), exit(MoveKind.PIVOT, "a", "a1", "b", "b1")));
        assertThat(names(graph.shortest(List.of(A0), B1::equals))).containsExactly("PROMOTION a1", "PIVOT b1");
    }

    @Example
    void aCircleEnds() {
        LadderGraph graph = new LadderGraph(
                RUNGS,
                List.of(exit(MoveKind.LATERAL, "a", null, "b", "b0"), exit(MoveKind.LATERAL, "b", null, "a", "a0")));
        assertThat(graph.shortest(List.of(A0), new InFamily(id("nowhere"))::equals))
                .isEmpty();
    }

    @Property
    void noWayIsShorterThanTheOneThatIsFound(@ForAll("graphs") Made made, @ForAll("places") int start) {
        LadderGraph graph = made.graph();
        OnRung from = made.rungs.get(start % made.rungs.size());
        Map<Place, Integer> distances = distances(graph, from);
        for (OnRung goal : made.rungs) {
            Optional<List<Way>> path = graph.shortest(List.of(from), goal::equals);
            assertThat(path.map(List::size)).isEqualTo(Optional.ofNullable(distances.get(goal)));
        }
    }

    @Property
    void everyStepIsOneAndLeadsOnFromTheLast(@ForAll("graphs") Made made, @ForAll("places") int start) {
        LadderGraph graph = made.graph();
        OnRung from = made.rungs.get(start % made.rungs.size());
        for (OnRung goal : made.rungs) {
            List<Way> path = graph.shortest(List.of(from), goal::equals).orElse(List.of());
            Place at = from;
            Set<Place> visited = new HashSet<>(Set.of(from));
            for (Way way : path) {
                assertThat(way.from()).isEqualTo(at);
                assertThat(graph.ways(at)).contains(way);
                assertThat(visited.add(way.to()))
                        .as("never twice on %s", way.to())
                        .isTrue();
                at = way.to();
            }
            assertThat(path.isEmpty() || at.equals(goal)).isTrue();
        }
    }

    @Property
    void theSameGraphHasTheSameRoutes(@ForAll("graphs") Made made, @ForAll("places") int start) {
        OnRung from = made.rungs.get(start % made.rungs.size());
        for (OnRung goal : made.rungs) {
            assertThat(made.graph().shortest(List.of(from), goal::equals))
                    .isEqualTo(made.graph().shortest(List.of(from), goal::equals));
        }
    }

    /** Distances found another way: by relaxing every step until nothing gets nearer. */
    private static Map<Place, Integer> distances(LadderGraph graph, Place from) {
        Map<Place, Integer> distances = new HashMap<>(Map.of(from, 0));
        boolean nearer = true;
        while (nearer) {
            nearer = false;
            for (Map.Entry<Place, Integer> place : Map.copyOf(distances).entrySet()) {
                int next = place.getValue() + 1;
                for (Way way : graph.ways(place.getKey())) {
                    Integer known = distances.get(way.to());
                    if (known == null || known > next) {
                        distances.put(way.to(), next);
                        nearer = true;
                    }
                }
            }
        }
        return distances;
    }

    record Made(List<OnRung> rungs, List<Exit> exits) {

        LadderGraph graph() {
            return new LadderGraph(rungs, exits);
        }
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 20);
    }

    @Provide
    Arbitrary<Made> graphs() {
        return Arbitraries.integers()
                .between(1, 5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(heights -> {
                    List<OnRung> rungs = new ArrayList<>();
                    for (int ladder = 0; ladder < heights.size(); ladder++) {
                        for (int position = 0; position < heights.get(ladder); position++) {
                            Seniority seniority = position == 3
                                    ? null
                                    : List.of(Seniority.values()).get(position * 2);
                            rungs.add(rung("l" + ladder, "f" + ladder % 3, position, seniority));
                        }
                    }
                    return exits(rungs).list().ofMaxSize(10).map(exits -> new Made(rungs, exits));
                });
    }

    private static Arbitrary<Exit> exits(List<OnRung> rungs) {
        Arbitrary<OnRung> any = Arbitraries.of(rungs);
        return Combinators.combine(
                        any,
                        any,
                        Arbitraries.of(MoveKind.class),
                        Arbitraries.integers().between(0, 4))
                .as((from, to, kind, how) -> new Exit(
                        from.ladder(),
                        "x",
                        kind,
                        how % 2 == 0 ? null : from.rung(),
                        how < 3 ? to.ladder() : null,
                        how < 2 ? to.rung() : null,
                        how < 3
                                ? null
                                : Stream.of(to.family(), id("f9")).toList().get(how - 3),
                        null));
    }
}

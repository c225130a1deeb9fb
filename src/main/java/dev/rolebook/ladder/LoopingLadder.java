package dev.rolebook.ladder;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ladders on which one can rise and come back to where one began. A promotion leads up, a lateral move
 * to the same level; a pivot begins another profession, and its level says nothing.
 */
@ApplicationScoped
class LoopingLadder implements EditorialCheck<LadderDocument> {

    /** How many ladders are followed from one: nobody walks further. */
    private static final int FURTHEST = 50;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.LOOPING_LADDER);
    }

    @Override
    public Class<LadderDocument> contentType() {
        return LadderDocument.class;
    }

    @Override
    public Set<Kind> looksUp() {
        return Set.of(Kind.LADDER);
    }

    @Override
    public List<Finding> findings(List<Draft<LadderDocument>> ladders, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        for (Draft<LadderDocument> ladder : ladders) {
            findings.addAll(new Walk(ladder, neighbours).loops());
            findings.addAll(repeated(ladder, neighbours));
            findings.addAll(reversed(ladder, neighbours));
        }
        return findings;
    }

    /** The roles of the rungs that are roles, in order. */
    private static List<UUID> roles(Draft<LadderDocument> ladder, Neighbours neighbours) {
        List<UUID> roles = new ArrayList<>();
        for (LadderDocument.Rung rung : ladder.content().rungs()) {
            if (rung.role() != null) {
                neighbours.library(ladder).find(Kind.ROLE, rung.role()).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private static List<Finding> repeated(Draft<LadderDocument> ladder, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        Set<UUID> below = new HashSet<>();
        List<LadderDocument.Rung> rungs = ladder.content().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            String role = rungs.get(i).role();
            if (role != null
                    && !neighbours
                            .library(ladder)
                            .find(Kind.ROLE, role)
                            .map(below::add)
                            .orElse(true)) {
                String pointer = "/rungs/" + i + "/role";
                findings.add(ladder.finding(Rule.LOOPING_LADDER, pointer, "stands on a lower rung too"));
            }
        }
        return findings;
    }

    /** Of two ladders that have two roles in common, one says that the first leads to the second. */
    private static List<Finding> reversed(Draft<LadderDocument> ladder, Neighbours neighbours) {
        List<UUID> own = roles(ladder, neighbours);
        List<Finding> findings = new ArrayList<>();
        if (own.size() < 2) {
            return findings;
        }
        for (Draft<LadderDocument> other : neighbours.naming(own, Kind.LADDER, LadderDocument.class)) {
            List<UUID> common = new ArrayList<>(roles(other, neighbours));
            common.retainAll(own);
            for (int i = 1; i < common.size(); i++) {
                if (!other.id().equals(ladder.id()) && own.indexOf(common.get(i)) < own.indexOf(common.get(i - 1))) {
                    findings.add(ladder.finding(
                            Rule.LOOPING_LADDER,
                            "/rungs",
                            "rise from one role to another, and the ladder "
                                    + other.document().slug() + " from that one to the first"));
                    break;
                }
            }
        }
        return findings;
    }

    /** A rung of some ladder, and whether the way to it led up. */
    private record Place(UUID ladder, String rung, boolean risen) {}

    /** From each lateral move of one ladder, where one can come. */
    private static final class Walk {

        private final Draft<LadderDocument> start;
        private final Neighbours neighbours;
        private final Map<UUID, Draft<LadderDocument>> ladders = new HashMap<>();

        Walk(Draft<LadderDocument> start, Neighbours neighbours) {
            this.start = start;
            this.neighbours = neighbours;
            ladders.put(start.id(), start);
        }

        List<Finding> loops() {
            List<Finding> findings = new ArrayList<>();
            List<LadderDocument.Move> moves = start.content().moves();
            for (int i = 0; i < moves.size(); i++) {
                String from = moves.get(i).from();
                Place to = target(start, moves.get(i), false);
                if (from != null && to != null && reaches(to, from)) {
                    String fault = "leads on to " + from + " again, and up on the way";
                    findings.add(start.finding(Rule.LOOPING_LADDER, "/moves/" + i, fault));
                }
            }
            return findings;
        }

        private boolean reaches(Place from, String goal) {
            Set<Place> seen = new HashSet<>(Set.of(from));
            Deque<Place> ahead = new ArrayDeque<>(seen);
            while (!ahead.isEmpty()) {
                Place place = ahead.remove();
                if (place.risen()
                        && place.ladder().equals(start.id())
                        && place.rung().equals(goal)) {
                    return true;
                }
                ways(place).stream().filter(seen::add).forEach(ahead::add);
            }
            return false;
        }

        private List<Place> ways(Place place) {
            Draft<LadderDocument> ladder = ladders.get(place.ladder());
            List<Place> ways = new ArrayList<>();
            if (ladder == null) {
                return ways;
            }
            List<String> rungs = ladder.content().rungs().stream()
                    .map(LadderDocument.Rung::key)
                    .toList();
            int above = rungs.indexOf(place.rung()) + 1;
            if (above > 0 && above < rungs.size()) {
                ways.add(new Place(place.ladder(), rungs.get(above), true));
            }
            for (LadderDocument.Move move : ladder.content().moves()) {
                Place to = place.rung().equals(move.from()) ? target(ladder, move, place.risen()) : null;
                if (to != null) {
                    ways.add(to);
                }
            }
            return ways;
        }

        private @Nullable Place target(Draft<LadderDocument> ladder, LadderDocument.Move move, boolean risen) {
            String slug = move.to().ladder();
            String rung = move.to().rung();
            if (move.kind() != MoveKind.LATERAL || slug == null || rung == null) {
                return null;
            }
            Optional<UUID> id = neighbours.library(ladder).find(Kind.LADDER, slug);
            if (id.isPresent() && !ladders.containsKey(id.get()) && ladders.size() < FURTHEST) {
                neighbours
                        .named(ladder, Kind.LADDER, slug, LadderDocument.class)
                        .ifPresent(found -> ladders.put(found.id(), found));
            }
            return id.map(found -> new Place(found, rung, risen)).orElse(null);
        }
    }
}

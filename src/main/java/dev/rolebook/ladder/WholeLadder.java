package dev.rolebook.ladder;

import dev.rolebook.database.Among;
import dev.rolebook.role.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ladder with its rungs, from the lowest, and its moves, as they are written. */
public record WholeLadder(Ladder ladder, List<Rung> rungs, List<Move> moves) {

    static Optional<WholeLadder> named(String slug) {
        return read("Ladder.whole", Map.of("slug", slug, "language", "en")).stream()
                .findFirst();
    }

    public static List<WholeLadder> withIds(Collection<UUID> ids) {
        return read("Ladder.withIds", Map.of("ids", Among.ids(ids)));
    }

    /** The ladders on which a role is a rung. */
    public static List<WholeLadder> ofRole(Role role) {
        return read("Ladder.ofRole", Map.of("role", role.id, "language", role.language));
    }

    /**
     * The ladders of the roles' families, and others on which one of the roles is a rung: those of the
     * first role first, then by slug.
     */
    public static List<WholeLadder> ofRoles(List<Role> roles) {
        List<WholeLadder> ladders = read(
                "Ladder.ofRoles",
                Map.of(
                        "language", roles.get(0).language,
                        "families",
                                roles.stream().map(role -> role.roleFamily.id).toArray(UUID[]::new),
                        "roles", roles.stream().map(role -> role.id).toArray(UUID[]::new)));
        return ladders.stream()
                .sorted(Comparator.comparingInt(ladder -> ladder.first(roles)))
                .toList();
    }

    /** In the order in which the query finds the ladders. */
    private static List<WholeLadder> read(String query, Map<String, ?> parameters) {
        var found = Ladder.getEntityManager().createNamedQuery(query, Row.class);
        parameters.forEach(found::setParameter);
        Map<Ladder, Steps> ladders = new LinkedHashMap<>();
        found.getResultList()
                .forEach(row ->
                        ladders.computeIfAbsent(row.ladder, none -> new Steps()).add(row));
        return ladders.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .toList();
    }

    /** The place of the first role that belongs to the ladder. */
    private int first(List<Role> roles) {
        return IntStream.range(0, roles.size())
                .filter(i -> isOf(roles.get(i)))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(Role role) {
        return ladder.roleFamily.id.equals(role.roleFamily.id)
                || rungs.stream().anyMatch(rung -> rung.role != null && rung.role.id.equals(role.id));
    }

    /** A rung; the lowest stands once beside each move. */
    record Row(Ladder ladder, Rung rung, @Nullable Move move) {}

    private record Steps(Set<Rung> rungs, List<Move> moves) {

        Steps() {
            this(new LinkedHashSet<>(), new ArrayList<>());
        }

        void add(Row row) {
            rungs.add(row.rung);
            if (row.move != null) {
                moves.add(row.move);
            }
        }

        WholeLadder of(Ladder ladder) {
            return new WholeLadder(
                    ladder,
                    rungs.stream()
                            .sorted(Comparator.comparingInt(rung -> rung.position))
                            .toList(),
                    moves.stream()
                            .sorted(Comparator.comparingInt(move -> move.position))
                            .toList());
        }
    }
}

package dev.rolebook.ladder;

import dev.rolebook.database.Among;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.publishing.Published;
import dev.rolebook.role.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How people rise in a role family.
 *
 * <p>Rungs and moves are fetched by one statement, as sets: it returns their product, which a ladder's
 * bounds keep small, and costs a guide one statement fewer. Which ladders are meant is said before their
 * parts: PostgreSQL puts no more than eight joins in an order of its own, and would put all ladders
 * together to choose of them in the end.
 */
@Entity
@NamedQuery(name = "Ladder.whole", query = Ladder.ALL + Ladder.PARTS + """
        where l.slug = :slug and l.language = :language
        """)
@NamedQuery(name = "Ladder.withIds", query = Ladder.ALL + Ladder.PARTS + """
        where among(:ids, l.id)
        """)
@NamedQuery(name = "Ladder.ofRole", query = Ladder.ALL + """
        join (select distinct x.ladder.id as id from Rung x where x.role.id = :role) own on own.id = l.id
        """ + Ladder.PARTS + """
        where l.language = :language
        order by l.slug
        """)
@NamedQuery(name = "Ladder.ofRoles", query = Ladder.ALL + """
        join (
            select f.id as id from Ladder f where among(:families, f.roleFamily.id)
            union select x.ladder.id as id from Rung x where among(:roles, x.role.id)) own on own.id = l.id
        """ + Ladder.PARTS + """
        where l.language = :language
        order by l.slug
        """)
public class Ladder extends Published {

    static final String ALL = """
            select l from Ladder l
            """;

    static final String PARTS = """
            join fetch l.roleFamily
            left join fetch l.rungs r
            left join fetch r.role
            left join fetch l.moves m
            left join fetch m.from
            left join fetch m.toRung
            left join fetch m.toLadder tl
            left join fetch tl.roleFamily
            left join fetch m.toRoleFamily
            """;

    public String title;

    public @Nullable String summary;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_family_id")
    public RoleFamily roleFamily;

    @OneToMany(mappedBy = "ladder")
    public Set<Rung> rungs;

    @OneToMany(mappedBy = "ladder")
    public Set<Move> moves;

    public static Optional<Ladder> whole(String slug) {
        return find("#Ladder.whole", Map.of("slug", slug, "language", "en")).stream()
                .map(Ladder.class::cast)
                .findFirst();
    }

    public static List<Ladder> withIds(Collection<UUID> ids) {
        return list("#Ladder.withIds", Map.of("ids", Among.ids(ids)));
    }

    /** The ladders on which a role is a rung. */
    public static List<Ladder> ofRole(Role role) {
        return list("#Ladder.ofRole", Map.of("role", role.id, "language", role.language));
    }

    /**
     * The ladders of the roles' families, and others on which one of the roles is a rung: those of the
     * first role first, then by slug.
     */
    public static List<Ladder> ofRoles(List<Role> roles) {
        List<Ladder> ladders = list(
                "#Ladder.ofRoles",
                Map.of(
                        "language", roles.get(0).language,
                        "families",
                                roles.stream().map(role -> role.roleFamily.id).toArray(UUID[]::new),
                        "roles", roles.stream().map(role -> role.id).toArray(UUID[]::new)));
        return ladders.stream()
                .sorted(Comparator.comparingInt(ladder -> ladder.first(roles)))
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
        return roleFamily.id.equals(role.roleFamily.id)
                || rungs.stream().anyMatch(rung -> rung.role != null && rung.role.id.equals(role.id));
    }
}

package dev.rolebook.ladder;

import dev.rolebook.family.RoleFamily;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import org.jspecify.annotations.Nullable;

/**
 * How people rise in a role family.
 *
 * <p>Rungs and moves are read by one statement, the moves beside the lowest rung only: beside every one they would
 * be read as often as there are rungs. Which ladders are meant is said before their parts: PostgreSQL puts no more
 * than eight joins in an order of its own, and would put all ladders together to choose of them in the end.
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
            select l, r, m from Ladder l
            """;

    static final String PARTS = """
            join fetch l.roleFamily
            join Rung r on r.ladder.id = l.id
            left join fetch r.role
            left join Move m on m.ladder.id = case when r.position = 0 then l.id end
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
}

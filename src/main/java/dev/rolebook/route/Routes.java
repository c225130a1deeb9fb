package dev.rolebook.route;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Reading;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.Place.OnRung;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds routes: reads all ladders of a language with two statements, whatever their number. */
@ApplicationScoped
public class Routes {

    private static final String RUNGS = """
            select r.id, r.key, r.title, r.position, r.seniority, l.id, l.roleFamily.id, o.id, o.variantOf.id, p
            from Rung r
            join r.ladder l
            left join r.role o
            join Publication p on p.number = (
                select max(v.publication) from Revision v where v.kind = LADDER and v.language = :language)
            where l.language = :language
            order by l.slug, r.position
            """;

    private static final String EXITS = """
            select l.id, m.key, m.kind, m.fromId, m.toLadder.id, m.toRungId, m.toRoleFamily.id, m.note
            from Move m
            join m.ladder l
            where l.language = :language and m.toOutside is null
            order by l.slug, m.position
            """;

    private final EntityManager entityManager;
    private final Reading reading;

    Routes(EntityManager entityManager, Reading reading) {
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /** The shortest way from one role to another. */
    public Route between(Role from, Role to) {
        List<RungRow> rungs = entityManager
                .createQuery(RUNGS, RungRow.class)
                .setParameter("language", from.language)
                .getResultList();
        List<Exit> exits = entityManager
                .createQuery(EXITS, Exit.class)
                .setParameter("language", from.language)
                .getResultList();
        rungs.stream().findFirst().ifPresent(rung -> reading.lookedThrough(Kind.LADDER, rung.changed));
        return Route.of(
                from, to, new LadderGraph(rungs.stream().map(RungRow::place).toList(), exits));
    }

    /**
     * A rung, and when ladders last changed.
     *
     * @param changed the last publication that changed or removed any ladder: the way may be its doing
     */
    record RungRow(
            UUID rung,
            String key,
            String title,
            int position,
            @Nullable Seniority seniority,
            UUID ladder,
            UUID family,
            @Nullable UUID role,
            @Nullable UUID base,
            Publication changed) {

        OnRung place() {
            return new OnRung(rung, key, title, position, seniority, ladder, family, role, base);
        }
    }
}

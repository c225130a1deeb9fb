package dev.rolebook.publishing;

import dev.rolebook.document.Kind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * That a document was published and is no longer.
 *
 * @param at when it was withdrawn
 * @param replacement the id of the published document that stands in its place now; null where none does
 */
record Withdrawal(Instant at, @Nullable UUID replacement) {

    /**
     * The log knows: a document's last revision says whether it was removed, and what replaced it then.
     * Where that was withdrawn too, what replaced it counts. It was published when it replaced, so its
     * own end came later, and the chain has one.
     */
    private static final String LAST_REVISIONS = """
            with recursive withdrawn (step, publication, replaced_by) as (
                select 0, r.publication, r.replaced_by
                from revision r
                where r.document_id = :id and r.kind = :kind and r.language = :language and r.after is null
                    and r.publication = (select max(l.publication) from revision l where l.document_id = :id)
                union all
                select w.step + 1, r.publication, r.replaced_by
                from withdrawn w
                cross join lateral (
                    select l.publication, l.replaced_by, l.after is null as removed
                    from revision l
                    where l.document_id = w.replaced_by
                    order by l.publication desc
                    limit 1
                ) r
                where r.removed and r.publication > w.publication
            )
            select p.published_at, (select d.id from withdrawn w join document d on d.id = w.replaced_by)
            from withdrawn w
            join publication p on p.number = w.publication
            where w.step = 0
            """;

    static Optional<Withdrawal> of(Kind kind, String language, UUID document, EntityManager entityManager) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(LAST_REVISIONS, Withdrawal.class)
                .setParameter("id", document)
                .setParameter("kind", kind.name())
                .setParameter("language", language)
                .uniqueResultOptional();
    }
}

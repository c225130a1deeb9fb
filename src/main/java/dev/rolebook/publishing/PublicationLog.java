package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The log of everything that was ever published: it only grows. */
@ApplicationScoped
class PublicationLog {

    /**
     * The next batch of what a publication has changed. What a document was before stands in its head until it is
     * written anew: it need not be brought here. It is looked up by its key; a join might read all heads, however few
     * documents change.
     */
    private static final String REVISE = """
            insert into revision (publication, document_id, kind, language, slug, before, after, replaced_by)
            select p.number, n.id, n.kind, n.language, n.slug, (select d.body from document d where d.id = n.id),
                cast(n.after as json), n.replaced_by
            from appended p
            cross join unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:languages as text[]),
                    cast(:slugs as text[]), cast(:afters as text[]), cast(:replacements as uuid[])) as
                n (id, kind, language, slug, after, replaced_by)
            """;

    /** The clock of a machine may go back; the times of the log never do. */
    private static final String APPEND = """
            with last as (select number, published_at from publication order by number desc limit 1),
            appended as (
                insert into publication (
                    number, published_at, author, author_key, author_address, note, change_set_id)
                select coalesce(max(l.number), 0) + 1, greatest(cast(:now as timestamptz), max(l.published_at)),
                    :author, cast(:key as text), cast(:address as text), :note, cast(:changeSet as uuid)
                from last l
                returning number, published_at),
            revised as (%s)
            select number, published_at from appended
            """.formatted(REVISE);

    private static final String REVISE_MORE = "with appended as (select cast(:number as bigint) as number) " + REVISE;

    private final EntityManager entityManager;
    private final Clock clock;

    PublicationLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The number and the time of the publication that comes next. */
    Stamp next(@Nullable Publication last) {
        return new Stamp(last == null ? 1 : last.number + 1, time(last));
    }

    private Instant time(@Nullable Publication last) {
        Instant now = now();
        return last == null || now.isAfter(last.publishedAt) ? now : last.publishedAt;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Appends what a proposal changes, and the tables that its documents name. */
    Publication append(Proposal proposal, List<Change> changes, Removals removals) {
        keep(proposal.files());
        Publication publication = new Publication();
        publication.author = proposal.author().name();
        publication.authorKey = proposal.author().key();
        publication.authorAddress = proposal.author().address();
        publication.note = proposal.note();
        publication.changeSet = proposal.changeSet();
        Batches.of(changes, batch -> {
            if (publication.number == 0) {
                append(publication, batch, removals);
            } else {
                Query more = entityManager.createNativeQuery(REVISE_MORE).setParameter("number", publication.number);
                revise(more, batch, removals).executeUpdate();
            }
        });
        return publication;
    }

    private void append(Publication publication, List<Change> first, Removals removals) {
        NativeQuery<Object[]> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(APPEND, Object[].class)
                .addScalar("number", Long.class)
                .addScalar("published_at", Instant.class)
                .setParameter("now", now())
                .setParameter("author", publication.author)
                .setParameter("key", publication.authorKey, String.class)
                .setParameter("address", publication.authorAddress, String.class)
                .setParameter("note", publication.note)
                .setParameter("changeSet", publication.changeSet, UUID.class);
        Object[] appended = revise(query, first, removals).getSingleResult();
        publication.number = (Long) appended[0];
        publication.publishedAt = (Instant) appended[1];
    }

    private static <Q extends Query> Q revise(Q query, List<Change> changes, Removals removals) {
        query.setParameter("ids", array(changes, Change::id));
        query.setParameter(
                "kinds", texts(changes, change -> change.name().kind().name()));
        query.setParameter("languages", texts(changes, change -> change.name().language()));
        query.setParameter("slugs", texts(changes, change -> change.name().slug()));
        query.setParameter("afters", texts(changes, Change::after));
        query.setParameter("replacements", array(changes, change -> removals.replacement(change.id())));
        return query;
    }

    private void keep(List<byte[]> files) {
        for (byte[] content : files) {
            String digest = DataFile.digest(content);
            if (DataFile.findById(digest) == null) {
                DataFile file = new DataFile();
                file.sha256 = digest;
                file.content = content;
                file.persistAndFlush();
                entityManager.detach(file);
            }
        }
    }

    private static UUID[] array(List<Change> changes, Function<Change, @Nullable UUID> id) {
        return changes.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Change> changes, Function<Change, @Nullable String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}

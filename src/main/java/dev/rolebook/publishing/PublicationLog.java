package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The log of everything that was ever published: it only grows. */
@ApplicationScoped
class PublicationLog {

    /**
     * What a document was before stands in its head until it is written anew: it need not be brought here. It is looked
     * up by its key; a join might read all heads, however few documents change.
     */
    private static final String APPEND = """
            insert into revision (publication, document_id, kind, language, slug, before, after, replaced_by)
            select :number, n.id, n.kind, n.language, n.slug, (select d.body from document d where d.id = n.id),
                cast(n.after as json), n.replaced_by
            from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:languages as text[]), cast(:slugs as text[]),
                    cast(:after as text[]), cast(:replacements as uuid[])) as
                n (id, kind, language, slug, after, replaced_by)
            """;

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

    /** The clock of a machine may go back; the times of the log never do. */
    private Instant time(@Nullable Publication last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last == null || now.isAfter(last.publishedAt) ? now : last.publishedAt;
    }

    /** Appends what a proposal changes, and the tables that its documents name. */
    Publication append(Proposal proposal, @Nullable Publication last, List<Change> changes, Removals removals) {
        Publication publication = new Publication();
        Stamp stamp = next(last);
        publication.number = stamp.number();
        publication.publishedAt = stamp.at();
        publication.author = proposal.author().name();
        publication.authorKey = proposal.author().key();
        publication.authorAddress = proposal.author().address();
        publication.note = proposal.note();
        publication.changeSet = proposal.changeSet();
        publication.persist();
        for (byte[] content : proposal.files()) {
            String digest = DataFile.digest(content);
            if (DataFile.findById(digest) == null) {
                DataFile file = new DataFile();
                file.sha256 = digest;
                file.content = content;
                file.persist();
            }
        }
        entityManager.flush();
        entityManager.clear();
        Batches.of(changes, batch -> append(publication, batch, removals));
        return publication;
    }

    private void append(Publication publication, List<Change> changes, Removals removals) {
        entityManager
                .createNativeQuery(APPEND)
                .setParameter("number", publication.number)
                .setParameter("ids", all(changes, UUID[]::new, Change::id))
                .setParameter(
                        "kinds",
                        all(
                                changes,
                                String[]::new,
                                change -> change.name().kind().name()))
                .setParameter(
                        "languages",
                        all(changes, String[]::new, change -> change.name().language()))
                .setParameter(
                        "slugs",
                        all(changes, String[]::new, change -> change.name().slug()))
                .setParameter("after", all(changes, String[]::new, Change::after))
                .setParameter("replacements", all(changes, UUID[]::new, change -> removals.replacement(change.id())))
                .executeUpdate();
    }

    private static <T> T[] all(List<Change> changes, IntFunction<T[]> array, Function<Change, @Nullable T> value) {
        return changes.stream().map(value).toArray(array);
    }
}

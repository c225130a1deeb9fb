package dev.rolebook.publishing;

import dev.rolebook.publishing.DocumentSlug.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of everything that was ever published: it only grows. */
@ApplicationScoped
class PublicationLog {

    private final EntityManager entityManager;
    private final Rows rows;
    private final Clock clock;

    PublicationLog(EntityManager entityManager, Rows rows, Clock clock) {
        this.entityManager = entityManager;
        this.rows = rows;
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
        Batches.of(changes, batch -> {
            rows.insert(batch.stream()
                    .map(change -> revision(publication, change, removals))
                    .toList());
        });
        return publication;
    }

    private static Revision revision(Publication publication, Change change, Removals removals) {
        Name name = change.name();
        Revision revision = new Revision();
        revision.publication = publication.number;
        revision.documentId = change.id();
        revision.kind = name.kind();
        revision.language = name.language();
        revision.slug = name.slug();
        revision.before = change.before();
        revision.after = change.after();
        revision.replacedBy = removals.replacement(change.id());
        return revision;
    }
}

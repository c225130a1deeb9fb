package dev.rolebook.changeset;

import dev.rolebook.database.OneColumn;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.publishing.Author;
import dev.rolebook.publishing.Turn;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Outage;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Publishes change sets at their instants: each once, however many replicas there are and however often
 * they start. What is due, the database's clock decides, and its locks who publishes.
 */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final Session session;
    private final Turn turn;
    private final Release release;
    private final Review review;

    Schedule(Session session, Turn turn, Release release, Review review) {
        this.session = session;
        this.turn = turn;
        this.release = release;
        this.review = review;
    }

    /** Has an open change set published at an instant. */
    ChangeSet set(ChangeSet set, Instant at, Author author) {
        review.demand(set);
        if (!at.isAfter(now())) {
            throw Problem.of(ProblemType.INVALID_BODY, "The instant has passed.")
                    .with(List.of(Fault.atPointer("/at", "out-of-range", "must lie ahead")));
        }
        set.state = ChangeSetState.SCHEDULED;
        set.dueAt = at;
        set.scheduledBy = author.name();
        set.scheduledKey = author.key();
        set.scheduledAddress = author.address();
        set.scheduleFailure = null;
        return set;
    }

    /** Opens a scheduled change set again. */
    ChangeSet cancel(ChangeSet set) {
        if (set.state != ChangeSetState.SCHEDULED) {
            throw ChangeSet.notIn(ProblemType.CHANGE_SET_NOT_SCHEDULED, set);
        }
        set.state = ChangeSetState.OPEN;
        set.dueAt = null;
        return set;
    }

    /** Publishes what is due, one after another. */
    @Scheduled(
            every = "${rolebook.schedule.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void publishDue() {
        try {
            boolean more = true;
            while (more) {
                more = next().map(this::publish).isPresent();
            }
        } catch (RuntimeException e) {
            if (!Outage.causes(e)) {
                throw e;
            }
            // The database is away, or somebody publishes for long. It is due the next time as well.
            LOG.debug("Looking for what is due has failed", e);
        }
    }

    private Optional<UUID> next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(
                                session,
                                "select id from change_set where state = 'SCHEDULED' and due_at <= now()"
                                        + " order by due_at, id",
                                "id",
                                UUID.class)
                        .setMaxResults(1)
                        .uniqueResultOptional());
    }

    private UUID publish(UUID id) {
        try {
            turn.take(() -> {
                ChangeSet set = ChangeSet.locked(id);
                // Another replica may have been faster, or somebody has cancelled it.
                return isDue(set) ? release.publish(set, by(set)) : Optional.empty();
            });
        } catch (InvalidDocuments e) {
            fail(id, e.problem());
        } catch (Problem refusal) {
            fail(id, refusal);
        }
        return id;
    }

    private boolean isDue(ChangeSet set) {
        return set.state == ChangeSetState.SCHEDULED
                && !Objects.requireNonNull(set.dueAt).isAfter(now());
    }

    private static Author by(ChangeSet set) {
        String name = set.scheduledBy == null ? set.author : set.scheduledBy;
        return new Author(name, set.scheduledKey, set.scheduledAddress);
    }

    /** It is open again, and says why; nobody tries a second time. */
    private void fail(UUID id, Problem refusal) {
        LOG.warnf("The change set %s was due and could not be published: %s", id, refusal.detail());
        QuarkusTransaction.requiringNew().run(() -> {
            ChangeSet set = ChangeSet.locked(id);
            if (isDue(set)) {
                set.state = ChangeSetState.OPEN;
                set.dueAt = null;
                set.scheduleFailure = refusal.detail();
            }
        });
    }

    private Instant now() {
        return OneColumn.of(session, "select now()", "now", Instant.class).getSingleResult();
    }
}

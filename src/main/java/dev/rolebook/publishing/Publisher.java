package dev.rolebook.publishing;

import dev.rolebook.database.Rehearsed;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.web.Nearest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: publishes a proposal whole or not at all. One publisher works at a time, so the
 * numbers of publications are the order in which they were committed.
 */
@ApplicationScoped
public class Publisher {

    /** The key of the advisory lock that publishers take; any number would do. */
    static final long LOCK = 0x526f6c65626f6f6bL;

    /** Seconds. A whole library may be published at once; no read ever takes as long. */
    private static final int LONGEST = 600;

    /** Each is as long as publishers wait for each other. */
    private static final int TURNS_AT_START = 12;

    /** SQLSTATE. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final EntityManager entityManager;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Consequences consequences;
    private final Projection projection;
    private final Lint lint;
    private final Clock clock;

    public Publisher(
            EntityManager entityManager,
            Catalogue catalogue,
            Kinds kinds,
            Consequences consequences,
            Projection projection,
            Lint lint,
            Clock clock) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.consequences = consequences;
        this.projection = projection;
        this.lint = lint;
        this.clock = clock;
    }

    /**
     * Publishes a proposal.
     *
     * @return the publication, or nothing where everything proposed is published already
     * @throws InvalidDocuments with everything that is wrong with the proposal; nothing is published
     */
    public Optional<Publication> publish(Proposal proposal) {
        return inTurn(() -> publish(proposal, Publication.last().orElse(null)));
    }

    /** Whether anything was ever published. */
    @Transactional
    public boolean hasPublished() {
        return Publication.last().isPresent();
    }

    /** Publishes a proposal, at a start, if nothing was ever published. */
    public Optional<Publication> publishFirst(Proposal proposal) {
        return inTurnAtStart(() -> Publication.last().isPresent() ? Optional.empty() : publish(proposal, null));
    }

    /**
     * Publishes a proposal and takes it back: what would come of it. Nobody waits for it, and nobody sees
     * it.
     */
    public Rehearsal rehearse(Proposal proposal) {
        try {
            return Rehearsed.call(LONGEST, () -> {
                takeTime("1s");
                return apply(proposal);
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Applies a proposal to what the transaction at hand sees, without a word in the log. The transaction
     * must be taken back.
     */
    public Rehearsal apply(Proposal proposal) {
        // Whoever publishes for good is not to wait for long, and neither is this.
        entityManager.createNativeQuery("set local lock_timeout = '1s'").executeUpdate();
        Checked checked = check(proposal);
        if (checked.isRefused() || checked.changes().isEmpty()) {
            return new Rehearsal(checked.findings(), List.of());
        }
        Publication last = Publication.last().orElse(null);
        try {
            projection.rehearse(new Stamp(next(last), time(last)), checked.changes(), checked.library());
        } catch (ConstraintViolationException e) {
            return new Rehearsal(List.of(BrokenRule.of(e, checked.changes())), List.of());
        }
        return new Rehearsal(checked.findings(), checked.changes());
    }

    private Optional<Publication> publish(Proposal proposal, @Nullable Publication last) {
        Checked checked = check(proposal);
        if (checked.isRefused()) {
            throw new InvalidDocuments(checked.findings());
        } else if (checked.changes().isEmpty()) {
            return Optional.empty();
        }
        Publication publication = append(proposal, last, checked);
        Stamp stamp = new Stamp(publication.number, publication.publishedAt);
        try {
            projection.apply(stamp, checked.changes(), checked.library());
        } catch (ConstraintViolationException e) {
            throw new InvalidDocuments(List.of(BrokenRule.of(e, checked.changes())));
        }
        return Optional.of(publication);
    }

    /** A proposal against what is published. */
    private record Checked(ProposedLibrary library, Removals removals, List<Finding> findings, List<Change> changes) {

        boolean isRefused() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private Checked check(Proposal proposal) {
        Identities identities = new Identities(catalogue, kinds, proposal.takenOver());
        List<Draft<?>> drafts = identities.settle(proposal.documents());
        List<Finding> findings = new ArrayList<>(identities.findings());
        Removals removals = new Removals(proposal, drafts, catalogue);
        ProposedLibrary library = new ProposedLibrary(catalogue, kinds, drafts, removals.ids(), proposal.files());
        removals.replace(proposal.replacements(), library);
        findings.addAll(removals.findings());
        Batches.of(drafts, batch -> {
            library.lookUp(batch);
            for (Draft<?> draft : batch) {
                List<Finding> unresolved = unresolved(draft, library);
                // Rules look at what a document names.
                findings.addAll(unresolved.isEmpty() ? check(draft, library) : unresolved);
            }
        });
        if (findings.isEmpty()) {
            // A rule may hold between a document that changes and one that stays.
            consequences.standingOn(drafts, removals.ids(), standing -> {
                library.lookUp(standing);
                standing.forEach(draft -> findings.addAll(check(draft, library)));
            });
        }
        findings.addAll(consequences.dangling(drafts, removals.ids()));
        List<Change> changes = findings.isEmpty() ? consequences.changes(drafts, removals.ids()) : List.of();
        findings.addAll(lint.of(changes, library));
        return new Checked(library, removals, findings, changes);
    }

    /** Runs in one transaction, while nobody publishes: others wait for the lock, and not for long. */
    public <T> T inTurn(Callable<T> publishing) {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST).call(() -> {
            takeTime("5s");
            entityManager
                    .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                    .setParameter("lock", LOCK)
                    .getSingleResult();
            return publishing.call();
        });
    }

    /** Others are not waited for longer than this; but a statement of a whole library takes its time. */
    private void takeTime(String lock) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            // The pool takes this back.
            connection.setNetworkTimeout(Runnable::run, LONGEST * 1_000);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "set local lock_timeout = '%s'; set local statement_timeout = '%ds'".formatted(lock, LONGEST));
            }
        });
    }

    /**
     * The same at a start. Another replica that starts as well may be publishing a whole library, and is
     * waited for: a minute, in several turns, because the database lets no statement take so long.
     */
    public <T> T inTurnAtStart(Callable<T> publishing) {
        for (int turn = 1; turn < TURNS_AT_START; turn++) {
            try {
                return inTurn(publishing);
            } catch (PersistenceException e) {
                if (!isLockTimeout(e)) {
                    throw e;
                }
                LOG.info("Waiting for another replica, which is publishing");
            }
        }
        return inTurn(publishing);
    }

    private static boolean isLockTimeout(PersistenceException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private static long next(@Nullable Publication last) {
        return last == null ? 1 : last.number + 1;
    }

    /** The clock of a machine may go back; the times of the log never do. */
    private Instant time(@Nullable Publication last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last == null || now.isAfter(last.publishedAt) ? now : last.publishedAt;
    }

    private Publication append(Proposal proposal, @Nullable Publication last, Checked checked) {
        Publication publication = new Publication();
        publication.number = next(last);
        publication.publishedAt = time(last);
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
        Batches.of(checked.changes(), batch -> {
            batch.forEach(
                    change -> revision(publication, change, checked.removals()).persist());
            entityManager.flush();
            entityManager.clear();
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

    private static List<Finding> unresolved(Draft<?> draft, ProposedLibrary library) {
        Library names = library.in(draft.document().language());
        return draft.content().references().stream()
                .filter(reference ->
                        names.find(reference.kind(), reference.slug()).isEmpty())
                .map(reference ->
                        draft.finding(Rule.UNRESOLVED_REFERENCE, reference.pointer(), unresolved(reference, library)))
                .toList();
    }

    private static String unresolved(Reference reference, ProposedLibrary library) {
        return "names the " + reference.kind().word() + " " + reference.slug() + ", which does not exist"
                + Nearest.to(reference.slug(), library.slugs(reference.kind()))
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("");
    }

    private <C extends dev.rolebook.document.Content> List<Finding> check(Draft<C> draft, ProposedLibrary library) {
        return kinds.of(draft).check(draft, library.in(draft.document().language()));
    }
}

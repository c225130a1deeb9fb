package dev.rolebook.publishing;

import dev.rolebook.database.Rehearsed;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Rule;
import dev.rolebook.web.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The one way in: publishes a proposal whole or not at all. One publisher works at a time, so the
 * numbers of publications are the order in which they were committed.
 */
@ApplicationScoped
public class Publisher {

    private final EntityManager entityManager;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Consequences consequences;
    private final Projection projection;
    private final Lint lint;
    private final PublicationLog log;
    private final Turn turn;
    private final Event<Appended> appended;

    public Publisher(
            EntityManager entityManager,
            Catalogue catalogue,
            Kinds kinds,
            Consequences consequences,
            Projection projection,
            Lint lint,
            PublicationLog log,
            Turn turn,
            Event<Appended> appended) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.consequences = consequences;
        this.projection = projection;
        this.lint = lint;
        this.log = log;
        this.turn = turn;
        this.appended = appended;
    }

    /**
     * Publishes a proposal.
     *
     * @return the publication, or nothing where everything proposed is published already
     * @throws InvalidDocuments with everything that is wrong with the proposal; nothing is published
     */
    public Optional<Publication> publish(Proposal proposal) {
        return turn.take(() -> append(proposal));
    }

    /** Whether anything was ever published. */
    @Transactional
    public boolean hasPublished() {
        return Publication.last().isPresent();
    }

    /** Publishes a proposal, at a start, if nothing was ever published. */
    public Optional<Publication> publishFirst(Proposal proposal) {
        return turn.takeAtStart(() -> Publication.last().isPresent() ? Optional.empty() : append(proposal));
    }

    /**
     * Publishes a proposal and takes it back: what would come of it. Nobody waits for it, and nobody sees
     * it.
     */
    public Rehearsal rehearse(Proposal proposal) {
        return takenBack(() -> apply(proposal));
    }

    /**
     * What every rule says of a proposal. Nothing is written, not even to be taken back: it takes less than half the
     * time of a rehearsal, and does not find what the tables alone would refuse.
     */
    public List<Finding> judge(Proposal proposal) {
        return takenBack(() -> check(proposal).findings());
    }

    private <T> T takenBack(Callable<T> work) {
        try {
            return Rehearsed.call(Turn.LONGEST, () -> {
                turn.takeTime("1s");
                return work.call();
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
            projection.rehearse(log.next(last), checked.changes(), checked.library());
        } catch (ConstraintViolationException e) {
            return new Rehearsal(List.of(BrokenRule.of(e, checked.changes())), List.of());
        }
        return new Rehearsal(checked.findings(), checked.changes());
    }

    private Optional<Publication> append(Proposal proposal) {
        Checked checked = check(proposal);
        if (checked.isRefused()) {
            throw new InvalidDocuments(checked.findings());
        } else if (checked.changes().isEmpty()) {
            return Optional.empty();
        }
        Publication publication = log.append(proposal, checked.changes(), checked.removals());
        Stamp stamp = new Stamp(publication.number, publication.publishedAt);
        try {
            projection.apply(stamp, checked.changes(), checked.library());
        } catch (ConstraintViolationException e) {
            throw new InvalidDocuments(List.of(BrokenRule.of(e, checked.changes())));
        }
        publication.warnings = List.copyOf(checked.findings());
        appended.fire(new Appended(publication.number, checked.changes().size()));
        return Optional.of(publication);
    }

    /** A proposal against what is published. */
    private record Checked(ProposedLibrary library, Removals removals, List<Finding> findings, List<Change> changes) {

        boolean isRefused() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private Checked check(Proposal proposal) {
        Owners owners = Owners.around(proposal.documents(), catalogue);
        Identities identities = new Identities(catalogue, kinds, owners, proposal.takenOver());
        List<Draft<?>> drafts = identities.settle(proposal.documents());
        List<Finding> findings = new ArrayList<>(identities.findings());
        Removals removals = new Removals(proposal, drafts, catalogue);
        ProposedLibrary library =
                new ProposedLibrary(catalogue, kinds, owners, drafts, removals.ids(), proposal.files());
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
        List<Finding> dangling = consequences.dangling(drafts, removals.ids());
        if (!findings.isEmpty()) {
            findings.addAll(dangling);
            return new Checked(library, removals, findings, List.of());
        }
        Consequences.Effects all = consequences.of(drafts, removals.ids(), library);
        // A rule may hold between a document that changes and one that stays.
        consequences.read(all.standing(), standing -> {
            library.lookUp(standing);
            standing.forEach(draft -> findings.addAll(check(draft, library)));
        });
        findings.addAll(dangling);
        List<Change> changes = findings.isEmpty() ? all.changes() : List.of();
        findings.addAll(lint.of(changes, identities.renamed(), all.noLonger(), library));
        return new Checked(library, removals, findings, changes);
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

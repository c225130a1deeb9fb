package dev.rolebook.changeset;

import static java.util.Objects.requireNonNull;

import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Author;
import dev.rolebook.publishing.Catalogue;
import dev.rolebook.publishing.Change;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Rehearsal;
import dev.rolebook.publishing.StoredDocuments;
import dev.rolebook.publishing.Turn;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes change sets, or says what would come of it. */
@ApplicationScoped
public class Release {

    private final Publisher publisher;
    private final Turn turn;
    private final Kinds kinds;
    private final Catalogue catalogue;
    private final Review review;
    private final Clock clock;

    public Release(Publisher publisher, Turn turn, Kinds kinds, Catalogue catalogue, Review review, Clock clock) {
        this.publisher = publisher;
        this.turn = turn;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.review = review;
        this.clock = clock;
    }

    /** What would come of publishing it now. */
    public CheckResult check(ChangeSet set) {
        List<FindingView> moved = ChangeSetDocument.moved(set.id).stream()
                .map(entry -> FindingView.of(
                        new Finding(Rule.OUTDATED_BASE, entry.name().words(), "", null, MOVED)))
                .toList();
        Rehearsal rehearsal = publisher.rehearse(proposal(set, Author.inside(set.author)));
        Map<UUID, String> before = catalogue.bodies(rehearsal.changes().stream()
                .filter(Change::published)
                .map(Change::id)
                .toList());
        return CheckResult.of(moved, rehearsal, before);
    }

    /**
     * Publishes it.
     *
     * @return the publication; nothing where all of it is published already
     */
    public Optional<Publication> publish(UUID id, Author author) {
        return turn.take(() -> publish(ChangeSet.open(id), author));
    }

    /** Publishes one that is locked, in the turn at hand. */
    Optional<Publication> publish(ChangeSet set, Author author) {
        review.demand(set);
        refuseMoved(set.id);
        Optional<Publication> publication = publisher.publish(proposal(set, author));
        // Publishing has emptied the session.
        ChangeSet.locked(set.id)
                .published(
                        publication.map(made -> made.number).orElse(null),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return publication;
    }

    /** What it proposes. */
    Proposal proposal(ChangeSet set, Author author) {
        return proposal(set, ChangeSetEntry.of(set.id), author);
    }

    /**
     * What it proposes.
     *
     * @param entries everything that is in it
     */
    public Proposal proposal(ChangeSet set, List<ChangeSetEntry> entries, Author author) {
        List<ChangeSetEntry> removals =
                entries.stream().filter(ChangeSetEntry::isRemoval).toList();
        return new Proposal(
                author,
                set.note.isEmpty() ? set.title : set.title + "\n\n" + set.note,
                set.id,
                documents(set.id, entries, removals),
                removals.stream().map(ChangeSetEntry::name).toList(),
                removals.stream()
                        .filter(removal -> removal.replacedBy() != null)
                        .collect(Collectors.toMap(
                                ChangeSetEntry::name, removal -> requireNonNull(removal.replacedBy()))),
                entries.stream()
                        .filter(entry -> entry.takesSlug() || entry.redirects())
                        .map(ChangeSetEntry::name)
                        .collect(Collectors.toSet()),
                List.of());
    }

    private List<Document> documents(UUID set, List<ChangeSetEntry> entries, List<ChangeSetEntry> removals) {
        List<ChangeSetEntry> written =
                entries.stream().filter(entry -> !entry.isRemoval()).toList();
        List<Document> documents = new StoredDocuments(
                written.size(), (from, to) -> ChangeSetEntry.texts(set, written.subList(from, to)), kinds.reader());
        if (removals.stream().allMatch(removal -> removal.replacedBy() == null)) {
            return documents;
        }
        Succession succession = new Succession(
                kinds,
                documents,
                removals.stream().map(ChangeSetEntry::document).collect(Collectors.toSet()));
        for (ChangeSetEntry removal : removals) {
            if (removal.replacedBy() != null) {
                succession.replace(removal, removal.replacedBy());
            }
        }
        return succession.documents();
    }

    private static final String MOVED =
            "was published or removed by somebody else since it was written here; rebase the change set";

    private static void refuseMoved(UUID set) {
        List<ChangeSetDocument> moved = ChangeSetDocument.moved(set);
        if (!moved.isEmpty()) {
            String names =
                    moved.stream().limit(5).map(entry -> entry.name().words()).collect(Collectors.joining(", "));
            throw Problem.of(ProblemType.BASE_MOVED, "Published or removed meanwhile: " + names + ".")
                    .with(moved.stream()
                            .map(entry -> Fault.atPointer("", Rule.OUTDATED_BASE.id(), MOVED)
                                    .in(entry.name().words(), null))
                            .toList());
        }
    }
}

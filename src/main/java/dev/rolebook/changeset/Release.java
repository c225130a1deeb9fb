package dev.rolebook.changeset;

import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Author;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Turn;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes change sets, or says what would come of it. */
@ApplicationScoped
public class Release {

    private final Publisher publisher;
    private final Turn turn;
    private final Kinds kinds;
    private final Review review;
    private final Clock clock;

    public Release(Publisher publisher, Turn turn, Kinds kinds, Review review, Clock clock) {
        this.publisher = publisher;
        this.turn = turn;
        this.kinds = kinds;
        this.review = review;
        this.clock = clock;
    }

    /** What would come of publishing it now. */
    public CheckResult check(ChangeSet set) {
        List<ChangeSetDocument> entries = ChangeSetDocument.of(set.id);
        List<FindingView> moved = moved(entries).stream()
                .map(entry -> FindingView.of(
                        new Finding(Rule.OUTDATED_BASE, entry.name().words(), "", null, MOVED)))
                .toList();
        return CheckResult.of(moved, publisher.rehearse(proposal(set, entries, Author.inside(set.author))));
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
        List<ChangeSetDocument> entries = ChangeSetDocument.of(set.id);
        refuseMoved(entries);
        Optional<Publication> publication = publisher.publish(proposal(set, entries, author));
        // Publishing has emptied the session.
        ChangeSet.locked(set.id)
                .published(
                        publication.map(made -> made.number).orElse(null),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return publication;
    }

    /** What it proposes. */
    public Proposal proposal(ChangeSet set, List<ChangeSetDocument> entries, Author author) {
        List<Document> written = new ArrayList<>();
        Map<Name, String> replacements = new HashMap<>();
        Set<Name> takenOver = new HashSet<>();
        List<ChangeSetDocument> removals =
                entries.stream().filter(entry -> entry.body == null).toList();
        for (ChangeSetDocument entry : entries) {
            if (entry.body != null) {
                written.add(kinds.reader().published(entry.name().words(), entry.body));
            }
            if (entry.takesSlug || entry.redirects) {
                takenOver.add(entry.name());
            }
        }
        Succession succession = new Succession(
                kinds, written, removals.stream().map(entry -> entry.document).collect(Collectors.toSet()));
        for (ChangeSetDocument removal : removals) {
            if (removal.replacedBy != null) {
                replacements.put(removal.name(), removal.replacedBy);
                succession.replace(removal, removal.replacedBy, removal.redirects);
            }
        }
        return new Proposal(
                author,
                set.note.isEmpty() ? set.title : set.title + "\n\n" + set.note,
                set.id,
                succession.documents(),
                removals.stream().map(ChangeSetDocument::name).toList(),
                replacements,
                takenOver,
                List.of());
    }

    private static final String MOVED =
            "was published or removed by somebody else since it was written here; rebase the change set";

    /** The documents of which something else is published by now than what the change set began with. */
    static List<ChangeSetDocument> moved(List<ChangeSetDocument> entries) {
        Map<UUID, Long> versions = DocumentHead.versions(
                entries.stream().map(entry -> entry.document).toList());
        return entries.stream()
                .filter(entry -> versions.getOrDefault(entry.document, 0L) != entry.baseVersion)
                .toList();
    }

    private static void refuseMoved(List<ChangeSetDocument> entries) {
        List<ChangeSetDocument> moved = moved(entries);
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

package dev.rolebook.imports;

import dev.rolebook.changeset.ChangeSet;
import dev.rolebook.changeset.Drafting;
import dev.rolebook.changeset.Review;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Makes the change set of an import, and publishes it if that was asked for: all of it, or nothing. */
@ApplicationScoped
class ImportApply {

    /** Seconds. A whole library may be published at once. */
    private static final int LONGEST = 600;

    private final Staging staging;
    private final ImportProposal proposals;
    private final ImportLog log;
    private final FindingPlaces places;
    private final Drafting drafting;
    private final Review review;
    private final Publisher publisher;
    private final EntityManager entityManager;
    private final Clock clock;

    ImportApply(
            Staging staging,
            ImportProposal proposals,
            ImportLog log,
            FindingPlaces places,
            Drafting drafting,
            Review review,
            Publisher publisher,
            EntityManager entityManager,
            Clock clock) {
        this.staging = staging;
        this.proposals = proposals;
        this.log = log;
        this.places = places;
        this.drafting = drafting;
        this.review = review;
        this.publisher = publisher;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void run(Import it, Lease lease) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
                lease.hold();
                if (!it.dryRun) {
                    apply(it);
                }
                staging.clear(it.id);
                lease.goOn(ImportState.DONE);
            });
        } catch (InvalidDocuments e) {
            refuse(it, lease, e);
        }
    }

    private void apply(Import it) {
        long removed = it.mode == ImportMode.MIRROR ? staging.countMissing(it.id) : 0;
        long differences = staging.different(it.id) + removed;
        if (differences == 0) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ChangeSet set = drafting.begin(it.title, it.note, it.author);
        set.edited(now);
        entityManager.flush();
        UUID id = set.id;
        staging.keepFiles(it.id);
        staging.moveTo(it.id, id, it.mode == ImportMode.MIRROR, it.author, now);
        if (it.publish) {
            review.demand(set);
        }
        Optional<Publication> publication = it.publish ? publish(it, id) : Optional.empty();
        publication.ifPresent(made -> ChangeSet.locked(id).published(made.number, now));
        log.applied(it.id, differences, id, publication.map(made -> made.number).orElse(null));
    }

    private Optional<Publication> publish(Import it, UUID changeSet) {
        return publisher.publish(proposals.of(it, changeSet));
    }

    private void refuse(Import it, Lease lease, InvalidDocuments refusal) {
        QuarkusTransaction.requiringNew().run(() -> {
            lease.hold();
            log.find(it.id, places.located(it, refusal.findings()));
            staging.clear(it.id);
            lease.goOn(ImportState.REFUSED);
        });
    }
}

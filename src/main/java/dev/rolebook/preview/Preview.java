package dev.rolebook.preview;

import dev.rolebook.changeset.ChangeSet;
import dev.rolebook.changeset.ChangeSetEntry;
import dev.rolebook.changeset.ChangeSetState;
import dev.rolebook.changeset.Release;
import dev.rolebook.database.Overlay;
import dev.rolebook.database.Rehearsed;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.publishing.Author;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Rehearsal;
import dev.rolebook.web.PreviewRequest;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads as if a change set were published: it is applied in the read's own transaction, which is taken
 * back when the read is done. Nobody else ever sees it, and nobody who publishes waits for long.
 */
@ApplicationScoped
class Preview implements Overlay {

    /** A preview writes; beyond this, it is no longer something to look at, page by page. */
    private static final int MOST_DOCUMENTS = 500;

    /** They take rows that a publication may want. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 2;
    private static final int LONGEST_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PreviewToken tokens;
    private final Release release;
    private final Publisher publisher;
    private final CurrentVertxRequest exchange;

    Preview(PreviewToken tokens, Release release, Publisher publisher, CurrentVertxRequest exchange) {
        this.tokens = tokens;
        this.release = release;
        this.publisher = publisher;
        this.exchange = exchange;
    }

    @Override
    public boolean isAsked() {
        return token().isPresent();
    }

    @Override
    public Object over(Read read) throws Exception {
        PreviewToken.Leave leave = tokens.read(token().orElseThrow());
        if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
            throw Problem.of(ProblemType.UNAVAILABLE, "Others are looking at previews.")
                    .with("Retry-After", String.valueOf(SECONDS_TO_WAIT));
        }
        try {
            return Rehearsed.call(LONGEST_SECONDS, () -> {
                apply(leave);
                return read.proceed();
            });
        } finally {
            places.release();
        }
    }

    private Optional<String> token() {
        RoutingContext request = exchange.getCurrent();
        return request == null ? Optional.empty() : PreviewRequest.token(request.request());
    }

    private void apply(PreviewToken.Leave leave) {
        List<ChangeSet> sets = new ArrayList<>();
        if (leave.asOf() != null) {
            sets.addAll(ChangeSet.dueUntil(leave.asOf()));
        }
        ChangeSet own = ChangeSet.<ChangeSet>findByIdOptional(leave.changeSet())
                .filter(set -> set.state == ChangeSetState.OPEN || set.state == ChangeSetState.SCHEDULED)
                .orElseThrow(() -> PreviewToken.invalid("The change set is published or discarded."));
        leave.demand(own.readAt);
        if (sets.stream().noneMatch(set -> set.id.equals(own.id))) {
            sets.add(own);
        }
        long documents = 0;
        for (ChangeSet set : sets) {
            List<ChangeSetEntry> entries = ChangeSetEntry.of(set.id);
            documents += entries.size();
            if (documents > MOST_DOCUMENTS) {
                throw Problem.of(
                        ProblemType.PREVIEW_TOO_LARGE,
                        "A preview shows at most " + MOST_DOCUMENTS + " documents that are not published.");
            }
            Rehearsal rehearsal = publisher.apply(release.proposal(set, entries, Author.inside(set.author)));
            if (rehearsal.isRefused()) {
                throw new InvalidDocuments(rehearsal.findings());
            }
        }
    }
}

package dev.rolebook.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.imports.Staging.Count;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Checks the documents of an import together, against what is published, and counts what they change. */
@ApplicationScoped
class ImportCheck {

    private final Staging staging;
    private final ImportProposal proposals;
    private final ImportLog log;
    private final FindingPlaces places;
    private final Publisher publisher;
    private final ObjectMapper json;

    ImportCheck(
            Staging staging,
            ImportProposal proposals,
            ImportLog log,
            FindingPlaces places,
            Publisher publisher,
            ObjectMapper json) {
        this.staging = staging;
        this.proposals = proposals;
        this.log = log;
        this.places = places;
        this.publisher = publisher;
        this.json = json;
    }

    void run(Import it, Lease lease) {
        List<Finding> findings = new ArrayList<>(findings(it));
        QuarkusTransaction.requiringNew().run(() -> {
            lease.hold();
            log.find(it.id, findings);
            log.checked(it.id, it.read, written(summaries(it)));
            boolean refused = log.isRefused(it.id);
            lease.goOn(refused ? ImportState.REFUSED : ImportState.APPLYING);
            if (refused) {
                staging.clear(it.id);
            }
        });
    }

    private List<Finding> findings(Import it) {
        List<Finding> twice = QuarkusTransaction.requiringNew()
                .call(() -> staging.twice(it.id).stream()
                        .map(each -> new Finding(
                                Rule.DUPLICATE_DOCUMENT,
                                each.file(),
                                "",
                                null,
                                "is the same document as " + each.first() + ": the "
                                        + each.kind().word() + " " + each.slug()))
                        .toList());
        boolean unread = QuarkusTransaction.requiringNew().call(() -> log.isRefused(it.id));
        if (unread || !twice.isEmpty()) {
            // What could not be read would be missing wherever others name it.
            return twice;
        }
        // What is published is checked there.
        return it.publish && !it.dryRun ? List.of() : judged(it);
    }

    /** A dry run is to know all that a publication would; a change set is checked and published later. */
    private List<Finding> judged(Import it) {
        try {
            Proposal proposal = QuarkusTransaction.requiringNew().call(() -> proposals.of(it, null));
            return places.located(it, it.dryRun ? publisher.rehearse(proposal).findings() : publisher.judge(proposal));
        } catch (InvalidDocuments e) {
            return places.located(it, e.findings());
        }
    }

    private List<ImportSummary> summaries(Import it) {
        Map<Kind, Count> counts = new EnumMap<>(Kind.class);
        staging.counts(it.id).forEach(count -> counts.put(count.kind(), count));
        Map<Kind, Long> removed = new EnumMap<>(Kind.class);
        if (it.mode == ImportMode.MIRROR) {
            for (Name name : staging.missing(it.id)) {
                removed.merge(name.kind(), 1L, Long::sum);
            }
        }
        TreeSet<Kind> kinds = new TreeSet<>(counts.keySet());
        kinds.addAll(removed.keySet());
        return kinds.stream()
                .map(kind -> {
                    Count count = counts.getOrDefault(kind, new Count(kind, 0, 0, 0));
                    return new ImportSummary(
                            kind, count.created(), count.changed(), removed.getOrDefault(kind, 0L), count.unchanged());
                })
                .toList();
    }

    private String written(List<ImportSummary> summaries) {
        try {
            return json.writeValueAsString(summaries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are JSON", e);
        }
    }
}

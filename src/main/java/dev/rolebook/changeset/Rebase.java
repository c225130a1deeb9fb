package dev.rolebook.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.difference.Merge;
import dev.rolebook.document.Document;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Revision;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a change set up to what is published by now: what others have changed meanwhile goes into its
 * documents, field by field. Where both have changed the same, somebody has to decide.
 */
@ApplicationScoped
public class Rebase {

    private final Kinds kinds;
    private final Clock clock;

    public Rebase(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Rebases every document of which something else is published by now: all of them, or none. */
    public void run(ChangeSet set, RebaseOrder order) {
        List<ChangeSetDocument> moved = ChangeSetDocument.moved(set.id);
        Map<UUID, DocumentHead.Whole> published = DocumentHead.wholeWithIds(
                moved.stream().map(entry -> entry.document).collect(Collectors.toSet()));
        List<DocumentConflict> conflicts = new ArrayList<>();
        for (ChangeSetDocument entry : moved) {
            DocumentHead.Whole whole = published.get(entry.document);
            Merge merge = Merge.of(
                    DocumentChange.tree(base(entry)),
                    DocumentChange.tree(entry.body),
                    DocumentChange.tree(whole == null ? null : whole.body()),
                    order.of(entry));
            if (merge.conflicts().isEmpty()) {
                take(entry, merge.result(), whole == null ? null : whole.head());
            } else {
                conflicts.add(new DocumentConflict(entry.kind, entry.slug, entry.language, merge.conflicts()));
            }
        }
        if (!conflicts.isEmpty()) {
            throw Problem.of(ProblemType.MERGE_CONFLICT, places(conflicts) + " have to be decided.")
                    .member("conflicts", conflicts);
        } else if (!moved.isEmpty()) {
            set.edited(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** What the document was when it was written into the set. */
    private static @Nullable String base(ChangeSetDocument entry) {
        Revision base =
                entry.baseVersion == 0 ? null : Revision.findById(new Revision.Key(entry.baseVersion, entry.document));
        return base == null ? null : base.after;
    }

    private void take(ChangeSetDocument entry, @Nullable JsonNode merged, @Nullable DocumentHead head) {
        if (merged == null && head == null) {
            // Both have removed it.
            entry.delete();
            return;
        }
        if (merged == null) {
            entry.body = null;
        } else {
            Document document = new WrittenText(merged.toString(), false)
                    .read(kinds.reader(), entry.name().words());
            Naming.takenSlug(entry.changeSet, document, entry.document).ifPresent(taken -> {
                throw new InvalidDocuments(List.of(taken));
            });
            entry.slug = document.slug();
            entry.title = document.content().heading();
            entry.body = dev.rolebook.document.DocumentFormat.toJson(document);
        }
        entry.baseVersion = head == null ? 0 : head.version;
    }

    private static String places(List<DocumentConflict> conflicts) {
        int places =
                conflicts.stream().mapToInt(each -> each.conflicts().size()).sum();
        return places + " places in " + conflicts.size() + " documents";
    }
}

package dev.rolebook.changeset;

import dev.rolebook.publishing.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would come of publishing a change set now. */
@Schema(name = "CheckResult", description = "What would come of publishing the change set now.")
public record CheckResult(
        @Schema(description = "Whether it would be published. Approvals, which may be missing, are not looked at.")
        boolean publishable,

        @Schema(
                description = "What is to be said of it, by document and place: errors, which stand in the way of"
                        + " publishing, and warnings, which do not.")
        List<FindingView> findings,

        @Schema(
                description = "What would change, in the order in which it would be applied; empty while there are"
                        + " errors. Documents that are published so already are left out, and those are there that have to"
                        + " change along.")
        List<DocumentChange> changes) {

    /**
     * What came of a rehearsal.
     *
     * @param before the canonical JSON of what is published already, by id
     */
    static CheckResult of(List<FindingView> moved, Rehearsal rehearsal, Map<UUID, String> before) {
        List<FindingView> findings = Stream.concat(
                        moved.stream(), rehearsal.findings().stream().map(FindingView::of))
                .toList();
        return new CheckResult(
                moved.isEmpty() && !rehearsal.isRefused(),
                findings,
                rehearsal.changes().stream()
                        .map(change ->
                                DocumentChange.of(change.id(), change.name(), before.get(change.id()), change.after()))
                        .toList());
    }
}

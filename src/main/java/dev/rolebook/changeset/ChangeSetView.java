package dev.rolebook.changeset;

import dev.rolebook.document.Finding;
import dev.rolebook.manage.Explained;
import dev.rolebook.web.Located;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change set as editors see it. */
@Schema(
        name = "ChangeSet",
        description = "Documents that are written, looked at and published together: all of them, or none.")
public record ChangeSetView(
        @Schema(description = "Never changes.") UUID id,

        @Schema(description = "What it is about; becomes part of the publication's note.", examples = "Pay of 2026")
        String title,

        @Schema(description = "Why, for reviewers and for history; may be empty.")
        String note,

        @Schema(description = "What has become of it.") ChangeSetState state,

        @Schema(description = "Who began it.") String author,

        @Schema(description = "When it was begun.") Instant createdAt,

        @Schema(description = "When it was last changed.") Instant updatedAt,

        @Schema(description = "How many documents are in it.", minimum = "0")
        long documents,

        @Schema(description = "Who has approved it; only approvals of it as it is now count.")
        List<Approval> approvals,

        @Schema(description = "When it will be published by itself; null if it is not scheduled.") @Nullable Instant dueAt,

        @Schema(description = "Why it could not be published when it was due last; null if that did not happen.")
        @Nullable String scheduleFailure,

        @Schema(
                description = "The number of the publication that it became; null if it is not published, or if all of"
                        + " it was published already.")
        @Nullable Long publication,

        @Schema(description = "When it was published; null if it is not.") @Nullable Instant publishedAt,

        @Schema(
                description = "What editors should look at in what was published: in the answer of `publishChangeSet`,"
                        + " and empty in every other. `checkChangeSet` tells it before, `listFindings` at any time.")
        List<FindingView> warnings,

        @Schema(description = "Its path in this API.") String href)
        implements Located, Explained {

    /** That somebody has found it good. */
    @Schema(name = "Approval", description = "That somebody has looked at a change set and found it good.")
    public record Approval(
            @Schema(description = "Who.") String approver,

            @Schema(description = "What they have said; may be empty.")
            String note,

            @Schema(description = "When.") Instant approvedAt,

            @Schema(
                    description =
                            "Whether it is an approval of the change set as it is now: any change of what is in it"
                                    + " makes it one of the past.")
            boolean current) {

        private static Approval of(ChangeSetApproval approval, ChangeSet set) {
            return new Approval(approval.approver, approval.note, approval.approvedAt, approval.edition == set.edition);
        }
    }

    /** As the publication's note has it. */
    @Override
    public String why() {
        return note.isEmpty() ? title : title + "\n\n" + note;
    }

    public static ChangeSetView of(ChangeSet set) {
        return of(List.of(set)).get(0);
    }

    /** One that was just published. */
    static ChangeSetView of(ChangeSet set, List<Finding> warnings) {
        return of(
                set,
                ChangeSetDocument.counts(List.of(set.id)).getOrDefault(set.id, 0L),
                ChangeSetApproval.of(List.of(set.id)),
                warnings);
    }

    /** Several, with one query each for what is counted and listed. */
    static List<ChangeSetView> of(Collection<ChangeSet> sets) {
        List<UUID> ids = sets.stream().map(set -> set.id).toList();
        Map<UUID, Long> counts = ChangeSetDocument.counts(ids);
        Map<UUID, List<ChangeSetApproval>> approvals =
                ChangeSetApproval.of(ids).stream().collect(Collectors.groupingBy(approval -> approval.changeSet));
        return sets.stream()
                .map(set ->
                        of(set, counts.getOrDefault(set.id, 0L), approvals.getOrDefault(set.id, List.of()), List.of()))
                .toList();
    }

    private static ChangeSetView of(
            ChangeSet set, long documents, List<ChangeSetApproval> approvals, List<Finding> warnings) {
        return new ChangeSetView(
                set.id,
                set.title,
                set.note,
                set.state,
                set.author,
                set.createdAt,
                set.updatedAt,
                documents,
                approvals.stream().map(approval -> Approval.of(approval, set)).toList(),
                set.dueAt,
                set.scheduleFailure,
                set.publication,
                set.publishedAt,
                warnings.stream().map(FindingView::of).toList(),
                "/manage/v1/change-sets/" + set.id);
    }
}

package dev.rolebook.profile;

import dev.rolebook.document.Link;
import dev.rolebook.document.Ref;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.pay.PayBandView;
import dev.rolebook.pay.PayMissing;
import dev.rolebook.requirement.RequirementView;
import dev.rolebook.role.OccupationCode;
import dev.rolebook.role.Seniority;
import dev.rolebook.source.CitedSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role, whole. */
@Schema(
        name = "Role",
        description = "A role, whole: everything that a page about it shows, in one answer. What a variant"
                + " inherits from its base is there, and says so.")
public record RolePage(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "legal-project-manager")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "How it is called.", examples = "Legal project manager")
        String title,

        @Schema(
                description = "For columns and buttons; the title where no shorter one is written.",
                examples = "Legal PM")
        String shortTitle,

        @Schema(description = "Other titles of the same role.")
        List<String> alternativeTitles,

        @Schema(description = "The family; a variant's is that of its base.")
        Ref roleFamily,

        @Schema(description = "The role that this one is a variant of; null if it is none.") @Nullable Ref variantOf,

        @Schema(description = "The variants of this role, by slug.")
        List<Ref> variants,

        @Schema(description = "How high it stands; null where that is not stated.") @Nullable Seniority seniority,

        @Schema(description = "What it is, in a sentence; null where none is written.") @Nullable String summary,

        @Schema(description = "Where it sits; null where none is written.") @Nullable String worksIn,

        @Schema(description = "To whom it answers, most usual first.")
        List<String> reportsTo,

        @Schema(description = "Where classifications of occupations put it; empty where none has a place for it.")
        List<OccupationCode> codes,

        @Schema(description = "What a person in the role does; its own duties, then inherited ones.")
        List<RoleDuty> duties,

        @Schema(description = "How the role stands to each skill; its own statements, then inherited ones.")
        List<RequirementView> requirements,

        @Schema(description = "The ladders on which the role is a rung.")
        List<LadderView> ladders,

        Pay pay,

        @Schema(description = "The guides that are about the role, by slug.")
        List<Ref> guides,

        @Schema(description = "Ways on from here.") List<Link> links,

        @Schema(description = "What the figures and facts of this answer stand on, nearest to the facts first.")
        List<CitedSource> sources,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version) {

    /** What people in the role are paid. */
    @Schema(name = "RolePay", description = "What people in the role are paid, as the newest salary report has it.")
    public record Pay(
            @Schema(description = "The report's bands for the role and its rungs.")
            List<PayBandView> bands,

            @Schema(description = "What the report looked for and did not find, with the reason.")
            List<PayMissing> missing,

            @Schema(description = "The report; null where none says anything of the role.") @Nullable Ref report) {}
}

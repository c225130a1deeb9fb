package dev.rolebook.job;

import dev.rolebook.document.Links;
import dev.rolebook.document.Prose;
import dev.rolebook.document.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job whole. */
@Schema(
        name = "Job",
        description = "A job with everything that a page, a JobPosting of schema.org or a job feed needs. It is not"
                + " editorial content: its source writes it, and it ends.")
public record JobView(
        @Schema(description = "Never changes as long as its source keeps its reference. It is the job's name in URLs.")
        UUID id,

        @Schema(description = "Who posts it (schema.org: the name of its identifier).", examples = "example-board")
        String source,

        @Schema(
                description = "Its lasting name there (schema.org: the value of its identifier).",
                examples = "robotics-legal-ops-manager")
        String reference,

        @Schema(description = "BCP 47, of the title and the description.", examples = "en")
        String language,

        @Schema(description = "As the posting writes it.", examples = "Legal Ops Analyst (Remote)")
        String title,

        @Schema(description = "What the job is. Plain text.")
        String description,

        @Schema(description = "The same as sanitised HTML.") String descriptionHtml,

        @Schema(description = "Who employs.") HiringOrganisation organisation,

        @Schema(description = "How; several where the posting leaves a choice, none where it says nothing.")
        List<EmploymentType> employmentTypes,

        @Schema(description = "Where one works; empty only where it is remote.")
        List<JobLocation> locations,

        @Schema(description = "Whether all of it can be done from elsewhere (schema.org: TELECOMMUTE).")
        boolean remote,

        @Schema(
                description = "Where people may live who do it remotely: countries and their subdivisions, ISO 3166"
                        + " (schema.org: applicantLocationRequirements). Empty where it is not remote.",
                examples = "[\"US\"]")
        List<String> applicantLocations,

        @Schema(description = "What it pays; null where the posting does not say.") @Nullable JobPay pay,

        @Schema(description = "When it was posted.") LocalDate datePosted,

        @Schema(description = "When it ends and answers 410; null where its end is open.") @Nullable Instant validThrough,

        @Schema(description = "Where one reads it at its source, and applies.", format = "uri")
        String applyUrl,

        @Schema(description = "Whether one applies right there, in a few steps.")
        boolean directApply,

        @Schema(
                description = "The family that the posting names, or that its title tells; null where neither does so"
                        + " for sure.")
        @Nullable Ref roleFamily,

        @Schema(description = "The role that its title is; null where it is none of this library, or not for sure.")
        @Nullable Ref role,

        @Schema(description = "Who says so of the family; null where there is none.") @Nullable Classification classification,

        @Schema(
                description = "How well the title fits one of the family's roles or rungs, from 0 to 1; null where none"
                        + " fits well enough to say so.",
                minimum = "0",
                maximum = "1",
                examples = "0.94")
        @Nullable BigDecimal confidence,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When anything of it last changed.")
        Instant updatedAt) {

    static JobView of(Job job, Links links) {
        Prose description = Prose.of(job.description, links);
        // What is not published is not shown, nor is who said so.
        boolean classified = job.roleFamily != null;
        return new JobView(
                job.id,
                job.source,
                job.reference,
                job.language,
                job.title,
                description.text(),
                description.html(),
                HiringOrganisation.of(job),
                job.employmentTypes,
                job.locations,
                job.remote,
                job.applicantLocations,
                job.pay(),
                job.datePosted,
                job.validThrough,
                job.applyUrl,
                job.directApply,
                job.roleFamily == null ? null : job.roleFamily.ref(links),
                job.role == null ? null : job.role.ref(links),
                classified ? job.classification : null,
                classified ? plain(job.confidence) : null,
                JobResource.PATH + "/" + job.id,
                links.job(job.id),
                job.updatedAt);
    }

    /** The column has two decimals always. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal confidence) {
        return confidence == null ? null : confidence.stripTrailingZeros();
    }
}

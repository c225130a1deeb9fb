package dev.rolebook.job;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job in lists. */
@Schema(description = "A job, short: what a list of jobs shows. `/v1/jobs/{id}` has the whole of it.")
public record JobSummary(
        @Schema(description = "Never changes as long as its source keeps its reference. It is the job's name in URLs.")
        UUID id,

        @Schema(description = "BCP 47, of the title and the description.", examples = "en")
        String language,

        @Schema(description = "As the posting writes it.", examples = "Legal Ops Analyst (Remote)")
        String title,

        @Schema(description = "Who employs.") HiringOrganisation organisation,

        @Schema(description = "How; several where the posting leaves a choice, none where it says nothing.")
        List<EmploymentType> employmentTypes,

        @Schema(description = "Where one works; empty only where it is remote.")
        List<JobLocation> locations,

        @Schema(description = "Whether all of it can be done from elsewhere (schema.org: TELECOMMUTE).")
        boolean remote,

        @Schema(
                description = "Where people may live who do it remotely: countries and their subdivisions, ISO 3166."
                        + " Empty where it is not remote.",
                examples = "[\"US\"]")
        List<String> applicantLocations,

        @Schema(description = "What it pays; null where the posting does not say.") @Nullable JobPay pay,

        @Schema(description = "When it was posted. Lists begin with the newest.")
        LocalDate datePosted,

        @Schema(description = "When it ends and answers 410; null where its end is open.") @Nullable Instant validThrough,

        @Schema(
                description = "The family that the posting names, or that its title tells; null where neither does so"
                        + " for sure.")
        @Nullable Ref roleFamily,

        @Schema(description = "The role that its title is; null where it is none of this library, or not for sure.")
        @Nullable Ref role,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When anything of it last changed.")
        Instant updatedAt) {

    static JobSummary of(Job job, Links links) {
        return new JobSummary(
                job.id,
                job.language,
                job.title,
                HiringOrganisation.of(job),
                job.employmentTypes,
                job.locations,
                job.remote,
                job.applicantLocations,
                job.pay(),
                job.datePosted,
                job.validThrough,
                job.roleFamily == null ? null : job.roleFamily.ref(links),
                job.role == null ? null : job.role.ref(links),
                JobResource.PATH + "/" + job.id,
                links.job(job.id),
                job.updatedAt);
    }
}

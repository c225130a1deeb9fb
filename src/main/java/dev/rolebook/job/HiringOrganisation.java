package dev.rolebook.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who employs, as frontends see it. */
@Schema(description = "Who employs (schema.org: hiringOrganization).")
public record HiringOrganisation(
        @Schema(
                description = "Its name without case, accents and punctuation: what the filter `organisation` finds it"
                        + " by.",
                examples = "example-robotics")
        String key,

        @Schema(description = "Its name, as the posting writes it.", examples = "Example Robotics")
        String name,

        @Schema(description = "Its own site; null where the posting names none.") @Nullable String url) {

    static HiringOrganisation of(Job job) {
        return new HiringOrganisation(job.organisationKey, job.organisationName, job.organisationUrl);
    }
}

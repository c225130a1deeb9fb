package dev.rolebook.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.document.CommonMark;
import dev.rolebook.document.Slug;
import dev.rolebook.job.EmploymentType;
import dev.rolebook.job.JobLocation;
import dev.rolebook.job.JobPay;
import dev.rolebook.job.Organisation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A job as its source writes it: the fields of schema.org's JobPosting that search engines and job
 * boards ask for.
 *
 * @param reference its lasting name at the source
 * @param language BCP 47, of title and description; English where none is written
 * @param description CommonMark
 * @param locations where one works; may be empty only if it is remote
 * @param remote whether all of it can be done from elsewhere (jobLocationType TELECOMMUTE)
 * @param applicantLocations where people may live who do it remotely: codes of ISO 3166, countries or
 *     their subdivisions (applicantLocationRequirements)
 * @param validThrough when it ends; null where that is open
 * @param applyUrl where one reads it at its source, and applies
 * @param directApply whether one applies right there, in a few steps
 * @param roleFamily the slug of its role family; found by the title where none is given
 */
@Schema(
        name = "Posting",
        description =
                "A job as its source writes it: the fields of JobPosting of schema.org that search engines and job"
                        + " boards ask for.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posting(
        @Schema(description = "Its lasting name at its source.", examples = "job-4711")
        @NotBlank @CodePointLength(max = 200)
        String reference,

        @Schema(description = "The language of title and description, BCP 47; `en` if left out.", examples = "en")
        @Pattern(
                regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                message = "must be a BCP 47 language tag such as en or pt-BR")
        @Nullable String language,

        @Schema(description = "What the job is called.", examples = "Senior Paralegal")
        @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "What it is about: CommonMark without HTML.")
        @NotBlank @CodePointLength(max = 20_000)
        @CommonMark
        String description,

        @Schema(description = "How one is employed; may be empty.") @Size(max = 8) List<@NotNull EmploymentType> employmentTypes,

        @Schema(description = "Who employs.") @NotNull @Valid Organisation organisation,

        @Schema(description = "Where one works; empty only if the job is remote.") @Size(max = 50) List<@NotNull @Valid JobLocation> locations,

        @Schema(description = "Whether all of it can be done from elsewhere (jobLocationType TELECOMMUTE).")
        boolean remote,

        @Schema(
                description = "Where people may live who do it remotely: codes of ISO 3166, countries or their"
                        + " subdivisions; empty unless it is remote.")
        @Size(max = 300) List<
                        @NotNull @Pattern(
                                regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
                                message = "must be a code of ISO 3166 such as US or US-CA")
                        String>
                applicantLocations,

        @Schema(description = "What it pays; left out if that is not said.") @Valid @Nullable JobPay pay,

        @Schema(description = "The day on which it was posted first; at the latest tomorrow, where that has begun.")
        @NotNull LocalDate datePosted,

        @Schema(description = "When it ends; left out if that is open.") @Nullable Instant validThrough,

        @Schema(description = "Where one reads it at its source, and applies.")
        @NotNull @CodePointLength(max = 2_000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL") String applyUrl,

        @Schema(description = "Whether one applies right there, in a few steps.")
        boolean directApply,

        @Schema(description = "The slug of its role family; found by its title if left out.", examples = "paralegal")
        @Nullable @Slug
        String roleFamily) {

    /** Lists that nobody wrote are empty. */
    @SuppressWarnings("NullAway")
    public Posting {
        employmentTypes = employmentTypes == null ? List.of() : employmentTypes;
        locations = locations == null ? List.of() : locations;
        applicantLocations = applicantLocations == null ? List.of() : applicantLocations;
    }

    /** The same, posted on a day, and valid through a time. */
    public Posting dated(LocalDate posted, @Nullable Instant end) {
        return new Posting(
                reference,
                language,
                title,
                description,
                employmentTypes,
                organisation,
                locations,
                remote,
                applicantLocations,
                pay,
                posted,
                end,
                applyUrl,
                directApply,
                roleFamily);
    }
}

package dev.rolebook.job;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What the list of jobs can be asked for. */
public class JobQuery extends PageRequest {

    private static final Listing<Job> NEWEST_FIRST = Listing.of(Job.class, "j")
            .fetching("left join fetch j.roleFamily left join fetch j.role")
            .orderedBy(
                    SortKey.desc("j.datePosted", LocalDate.class, job -> job.datePosted),
                    SortKey.asc("j.id", UUID.class, job -> job.id));

    private static final String IS_LIVE = "j.validThrough is null or j.validThrough > :now";

    private static final String HAS_WORDS =
            "cast(sql('? @@ websearch_to_tsquery(''english'', ?)', column(j.search), :words) as Boolean) = true";

    /** In words that JSON Schema has as well. */
    private static final String A_WORD = "[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*";

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(description = "Only jobs of any of these role families, by slug.")
    public List<String> roleFamily = List.of();

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only jobs whose title is that of any of these roles, by slug.")
    public List<String> role = List.of();

    @QueryParam("location")
    @Separator(",")
    @Parameter(
            description = "Only jobs in any of these places, or open to people who live there: a country by its two"
                    + " letters (`US`), a region by name or by its code (`US-CA`), a town by name. Case, accents and"
                    + " punctuation do not matter. Two letters are always a country.")
    public List<@CodePointLength(max = 100) @Pattern(regexp = A_WORD, message = "must hold a letter or a digit") String>
            location = List.of();

    @QueryParam("remote")
    @Parameter(description = "Only jobs that can be done from elsewhere, or only those that cannot.")
    public @Nullable Boolean remote;

    @QueryParam("employmentType")
    @Separator(",")
    @Parameter(description = "Only jobs with any of these kinds of employment.")
    public List<EmploymentType> employmentType = List.of();

    @QueryParam("organisation")
    @Separator(",")
    @Parameter(
            description = "Only jobs at any of these employers, by `organisation.key` or by name; case, accents and"
                    + " punctuation do not matter.")
    public List<@CodePointLength(max = 200) @Pattern(regexp = A_WORD, message = "must hold a letter or a digit") String>
            organisation = List.of();

    @QueryParam("payFrom")
    @Min(0) @Max(1_000_000_000) @Parameter(
            description = "Only jobs that say what they pay and whose highest figure for a year is this or more, in"
                    + " `payCurrency`, which must be given too. Pay for an hour counts 2,080 times, for a day 260, for"
                    + " a week 52 and for a month 12 times.")
    public @Nullable Integer payFrom;

    @QueryParam("payCurrency")
    @Pattern(regexp = "[A-Z]{3}", message = "must be a currency of ISO 4217 such as USD") @Parameter(description = "Only jobs that say what they pay in this currency: ISO 4217. Nothing is converted.")
    public @Nullable String payCurrency;

    @QueryParam("postedSince")
    @Parameter(description = "Only jobs posted on this day or later, by `datePosted`.")
    public @Nullable LocalDate postedSince;

    @QueryParam("updatedSince")
    @Parameter(description = "Only what changed at this instant or later, by `updatedAt`.")
    public @Nullable Instant updatedSince;

    @QueryParam("q")
    @CodePointLength(max = 200)
    @Parameter(
            description = "Only jobs with all of these words in title, employer or description, in any of their forms."
                    + " Words in quotes stand together, `or` stands between alternatives, a minus sign excludes.")
    public @Nullable String q;

    /** The jobs that are live at a time. */
    Listing<Job> listing(Names names, Instant now) {
        if (payFrom != null && payCurrency == null) {
            throw Problem.invalidParameter(
                    Fault.ofParameter("payCurrency", "required", "must be given with payFrom, such as USD"));
        }
        Chosen chosen = names.chosen(this);
        return NEWEST_FIRST
                .where(IS_LIVE, Map.of("now", now))
                .whereGiven("j.roleFamilyId in :families", "families", chosen.by("roleFamily"))
                .whereGiven("j.roleId in :roles", "roles", chosen.by("role"))
                .whereAnyOf("j.placeKeys", "places", keys(location))
                .whereGiven("j.remote = :remote", "remote", remote)
                .whereAnyOf(
                        "j.employmentTypes",
                        "types",
                        employmentType.stream().map(Enum::name).toList())
                .whereAny("j.organisationKey in :organisations", "organisations", keys(organisation))
                .whereGiven("j.payCurrency = :currency", "currency", payCurrency)
                .whereGiven("j.payYear >= :pay", "pay", payFrom)
                .whereGiven("j.datePosted >= :posted", "posted", postedSince)
                .whereGiven("j.updatedAt >= :updated", "updated", updatedSince)
                .whereGiven(HAS_WORDS, "words", q);
    }

    private static List<String> keys(List<String> texts) {
        return texts.stream().map(NameKey::of).toList();
    }
}

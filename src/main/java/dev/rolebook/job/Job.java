package dev.rolebook.job;

import dev.rolebook.database.Among;
import dev.rolebook.document.Identity;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.figure.Unit;
import dev.rolebook.role.Role;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A posting of another site. It names its role and family by their lasting ids, without foreign keys:
 * publishing never waits for a job, and where a family is withdrawn, its jobs are of none until it is
 * back.
 */
@Entity
@NamedEntityGraph(name = "Job.whole", attributeNodes = @NamedAttributeNode("description"))
@NamedQuery(name = "Job.withIds", query = """
        select j from Job j
        left join fetch j.roleFamily
        left join fetch j.role
        where among(:ids, j.id)
        """)
public class Job extends PanacheEntityBase {

    /** What the ids of jobs are made in. */
    private static final UUID ALL = UUID.fromString("01a1a0c4-6f00-7a51-9c3e-6a6f62730000");

    @Id
    public UUID id;

    /** Whose posting it is. */
    public String source;

    /** Its name there. */
    public String reference;

    public String language;
    public String title;

    /** CommonMark; lists do without it. */
    @Basic(fetch = FetchType.LAZY)
    public String description;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "employment_types")
    public List<EmploymentType> employmentTypes;

    @Column(name = "organisation_name")
    public String organisationName;

    @Column(name = "organisation_url")
    public @Nullable String organisationUrl;

    @Column(name = "organisation_key")
    public String organisationKey;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<JobLocation> locations;

    public boolean remote;

    /** Where people may live who do it remotely: countries and their subdivisions. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "applicant_locations")
    public List<String> applicantLocations;

    /** What it is found by when somebody looks for a place. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "place_keys")
    public List<String> placeKeys;

    @Column(name = "pay_currency")
    public @Nullable String payCurrency;

    @Enumerated(EnumType.STRING)
    @Column(name = "pay_unit")
    public @Nullable Unit payUnit;

    @Column(name = "pay_min")
    public @Nullable BigDecimal payMin;

    @Column(name = "pay_max")
    public @Nullable BigDecimal payMax;

    /** The most it pays, counted for a year of full-time work; the database's own sum. */
    @Column(name = "pay_year", insertable = false, updatable = false)
    public @Nullable BigDecimal payYear;

    @Column(name = "date_posted")
    public LocalDate datePosted;

    /** When it ends; null where that is open. */
    @Column(name = "valid_through")
    public @Nullable Instant validThrough;

    @Column(name = "apply_url")
    public String applyUrl;

    @Column(name = "direct_apply")
    public boolean directApply;

    @Column(name = "role_family_id")
    public @Nullable UUID roleFamilyId;

    @Column(name = "role_id")
    public @Nullable UUID roleId;

    @Enumerated(EnumType.STRING)
    public @Nullable Classification classification;

    public @Nullable BigDecimal confidence;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The family, where it is published. */
    @ManyToOne
    @JoinColumn(name = "role_family_id", insertable = false, updatable = false)
    @NotFound(action = NotFoundAction.IGNORE)
    public @Nullable RoleFamily roleFamily;

    /** The role, where it is published. */
    @ManyToOne
    @JoinColumn(name = "role_id", insertable = false, updatable = false)
    @NotFound(action = NotFoundAction.IGNORE)
    public @Nullable Role role;

    /** The time of the writing at hand. */
    @Transient
    public @Nullable Instant writtenAt;

    /** Hibernate asks only where something has changed. */
    @PrePersist
    @PreUpdate
    void changed() {
        if (writtenAt != null) {
            updatedAt = writtenAt;
        }
    }

    /** The lasting id of a source's posting. */
    public static UUID id(String source, String reference) {
        return Identity.ofPart(ALL, source + "/" + reference);
    }

    /** Jobs, each with its description, family and role, in one statement. */
    public static List<Job> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Job.<Job>find("#Job.withIds", Map.of("ids", Among.ids(ids)))
                        .withHint(
                                "jakarta.persistence.loadgraph",
                                getEntityManager().getEntityGraph("Job.whole"))
                        .list();
    }

    static Optional<Job> byId(UUID id) {
        return withIds(List.of(id)).stream().findFirst();
    }

    /** Whether it is over at a time. */
    boolean hasEnded(Instant at) {
        return validThrough != null && !validThrough.isAfter(at);
    }

    public void employer(Organisation organisation) {
        organisationName = organisation.name();
        organisationUrl = organisation.url();
        organisationKey = NameKey.of(organisation.name());
    }

    /** Where one works, and from where: both are places that it is found by. */
    public void places(List<JobLocation> ofWork, List<String> ofApplicants) {
        locations = ofWork;
        applicantLocations = ofApplicants;
        placeKeys = Stream.concat(
                        ofWork.stream().flatMap(place -> place.keys().stream()),
                        ofApplicants.stream().flatMap(area -> Stream.of(area.substring(0, 2), area)))
                .map(NameKey::of)
                .distinct()
                .toList();
    }

    @Nullable JobPay pay() {
        return payCurrency == null || payUnit == null ? null : new JobPay(payCurrency, payUnit, payMin, payMax);
    }

    public void pay(@Nullable JobPay pay) {
        payCurrency = pay == null ? null : pay.currency();
        payUnit = pay == null ? null : pay.unit();
        payMin = pay == null ? null : pay.min();
        payMax = pay == null ? null : pay.max();
    }
}

package dev.rolebook.pay;

import dev.rolebook.ladder.Rung;
import dev.rolebook.observation.PayObservation;
import dev.rolebook.pay.PayBandObservation.Part;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.Role;
import dev.rolebook.source.Source;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What a role, or a rung of a ladder, is paid according to a salary report; or that no source says it.
 *
 * <p>Every query reads bands with all that they show, in one statement. Of a role's base and a ladder's family only
 * the ids are asked for.
 */
@Entity
@Table(name = "pay_band")
@NamedQuery(name = "PayBand.ofReport", query = PayBand.WHOLE + """
        where p.id = :report
        order by b.position
        """)
@NamedQuery(name = "PayBand.withKeys", query = PayBand.WHOLE + """
        where p.id = :report and among(:keys, b.key)
        order by b.position
        """)
@NamedQuery(name = "PayBand.ofNewestReport", query = """
        select n, c, b from SalaryReport n
        join Publication c on c.number = (
            select max(v.publication) from Revision v where v.kind = SALARY_REPORT and v.language = :language)
        left join PayBand b on b.report.id = n.id and (
            among(:roles, b.role.id) or b.rung.id in (select x.id from Rung x where among(:roles, x.role.id)))
        """ + PayBand.ALL_THAT_IT_SHOWS + """
        where n.id = (
            select m.id from SalaryReport m where m.language = :language
            order by m.publishedAt desc, m.slug desc limit 1)
        order by b.position
        """)
@NamedQuery(name = "PayBand.ofRoles", query = PayBand.WHOLE + """
        where p.id = :report and (among(:roles, r.id) or among(:roles, gr.id))
        order by b.position
        """)
public class PayBand extends PanacheEntityBase {

    static final String ALL_THAT_IT_SHOWS = """
            left join fetch b.role r
            left join fetch b.rung g
            left join fetch g.ladder
            left join fetch g.role gr
            left join fetch b.observation o
            left join fetch o.source
            left join fetch b.further f
            left join fetch f.observation fo
            left join fetch fo.source
            """;

    static final String WHOLE = """
            select b from PayBand b
            join fetch b.report p
            """ + ALL_THAT_IT_SHOWS;

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    public SalaryReport report;

    public String key;

    /** From 0, in the order of the report. */
    public int position;

    @Enumerated(EnumType.STRING)
    public BandKind kind;

    /** Whose pay it is; either this or {@link #rung}. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    public @Nullable Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rung_id")
    public @Nullable Rung rung;

    /** Where a sourced band's figures stand. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "observation_id")
    public @Nullable PayObservation observation;

    @Enumerated(EnumType.STRING)
    public @Nullable BandRule rule;

    public @Nullable String caveat;

    /** As its author wrote it; see {@link #match()}. */
    @Enumerated(EnumType.STRING)
    public @Nullable PayMatch match;

    /** How well the observed code fits the role, if it is one of the role's codes. */
    @Enumerated(EnumType.STRING)
    @Formula("(select rc.match from role_code rc"
            + " join pay_observation po on po.code_scheme = rc.scheme and po.code = rc.code"
            + " where po.id = observation_id"
            + " and rc.role_id = coalesce(role_id, (select ru.role_id from rung ru where ru.id = rung_id)))")
    public @Nullable CodeMatch codeMatch;

    @OneToMany(mappedBy = "band")
    public Set<PayBandObservation> further;

    /** Whose pay it is: the band's own role, or that of its rung; none for a rung that is no role. */
    public @Nullable Role whose() {
        return role != null ? role : rung == null ? null : rung.role;
    }

    /** Whether the observation is of this very role; none where there is no one observation. */
    public @Nullable PayMatch match() {
        if (match != null || observation == null) {
            return match;
        }
        return observation.code == null || codeMatch == CodeMatch.EXACT ? PayMatch.EXACT_TITLE : PayMatch.PROXY_CODE;
    }

    /** What a derived band is computed from, in written order. */
    public List<PayObservation> inputs() {
        return part(Part.INPUT);
    }

    /** The same of earlier editions, newest first as its author wrote them. */
    public List<PayObservation> earlier() {
        return part(Part.EARLIER);
    }

    private List<PayObservation> part(Part part) {
        return further.stream()
                .filter(each -> each.part == part)
                .sorted(Comparator.comparingInt(each -> each.position))
                .map(each -> each.observation)
                .toList();
    }

    /** What the band's present figures were read in. */
    public Stream<PayObservation> observations() {
        return Stream.concat(Stream.ofNullable(observation), inputs().stream());
    }

    /** Whether any end of the band is known. */
    public boolean hasFigures() {
        return kind != BandKind.NOT_AVAILABLE && PayBandView.of(this, List.of()).hasFigures();
    }

    /** The sources of the band's present figures. */
    public Stream<Source> sources() {
        return observations().map(each -> each.source);
    }

    /** All bands of a report, in its order. */
    public static List<PayBand> of(SalaryReport report) {
        return list("#PayBand.ofReport", Map.of("report", report.id));
    }

    /**
     * Bands of a report for some roles.
     *
     * @param keys which ones, in this order; if null, all of the roles and of the rungs that are these roles
     */
    public static List<PayBand> of(SalaryReport report, List<Role> roles, @Nullable List<String> keys) {
        if (keys == null || keys.isEmpty()) {
            return list("#PayBand.ofRoles", Map.of("report", report.id, "roles", ids(roles)));
        }
        List<PayBand> bands =
                list("#PayBand.withKeys", Map.of("report", report.id, "keys", keys.toArray(String[]::new)));
        return bands.stream()
                .sorted(Comparator.comparingInt(band -> keys.indexOf(band.key)))
                .toList();
    }

    private static UUID[] ids(List<Role> roles) {
        return roles.stream().map(role -> role.id).toArray(UUID[]::new);
    }
}

package dev.rolebook.observation;

import dev.rolebook.figure.Area;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.role.Role;
import dev.rolebook.source.Source;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one edition of a source says about the pay of one population, by one measure. */
@Entity
@Immutable
@Table(name = "pay_observation")
@NamedQuery(name = "PayObservation.whole", query = """
        select o from PayObservation o
        join fetch o.source
        left join fetch o.role
        where o.id = :id
        """)
public class PayObservation extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    public Source source;

    public String key;

    /** What the source calls the occupation. */
    public String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "code_scheme")
    public @Nullable CodeScheme codeScheme;

    public @Nullable String code;

    /** The role that the source's title is, where its document says so. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    public @Nullable Role role;

    @Enumerated(EnumType.STRING)
    public Measure measure;

    public String edition;
    public String currency;

    @Enumerated(EnumType.STRING)
    public Unit unit;

    @Embedded
    @AttributeOverride(name = "scheme", column = @Column(name = "area_scheme"))
    @AttributeOverride(name = "code", column = @Column(name = "area_code"))
    @AttributeOverride(name = "name", column = @Column(name = "area_name"))
    public Area area;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Statistic, Figure> statistics;

    @Column(name = "sample_size")
    public @Nullable Integer sampleSize;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Employment employment;

    /** Relative standard error of the mean, in percent. */
    @Column(name = "mean_error")
    public @Nullable BigDecimal meanError;

    /** One observation with its source and role, in one statement. */
    public static Optional<PayObservation> whole(UUID id) {
        return find("#PayObservation.whole", Map.of("id", id)).firstResultOptional();
    }
}

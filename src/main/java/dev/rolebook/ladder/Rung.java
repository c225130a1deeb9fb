package dev.rolebook.ladder;

import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One step of a ladder. */
@Entity
public class Rung extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ladder_id")
    public Ladder ladder;

    public String key;

    /** From 0, the lowest. */
    public int position;

    public String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "alternative_titles")
    public List<String> alternativeTitles;

    @Enumerated(EnumType.STRING)
    public @Nullable Seniority seniority;

    @Column(name = "years_from")
    public @Nullable Integer yearsFrom;

    @Column(name = "years_to")
    public @Nullable Integer yearsTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    public @Nullable Role role;

    /** The path of a rung's key below its ladder, from which its id is made. */
    public static String path(String key) {
        return "rungs/" + key;
    }
}

package dev.rolebook.duty;

import dev.rolebook.database.Among;
import dev.rolebook.role.Role;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing a person in a role does, as the day-in-the-life comparison lists it. */
@Entity
@NamedQuery(name = "Duty.ofRoles", query = """
        select d from Duty d
        where among(:roles, d.role.id)
        order by d.position
        """)
public class Duty extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    public Role role;

    /** Its lasting name in the role; a variant's duty replaces the base's of the same key. */
    public String key;

    public int position;
    public String text;

    @Enumerated(EnumType.STRING)
    public Theme theme;

    @Enumerated(EnumType.STRING)
    public @Nullable Cadence cadence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tools;

    /** The duties that these roles write themselves, each role's in its order. */
    public static List<Duty> ofRoles(Collection<UUID> roles) {
        return list("#Duty.ofRoles", Map.of("roles", Among.ids(roles)));
    }

    /** The duty with an id, and its role. */
    static Optional<Duty> byId(UUID id) {
        return find("from Duty d join fetch d.role where d.id = ?1", id).firstResultOptional();
    }
}

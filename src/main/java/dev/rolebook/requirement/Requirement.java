package dev.rolebook.requirement;

import dev.rolebook.database.Among;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.skill.Skill;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One statement on how a role stands to a skill, always or under a condition. */
@Entity
@IdClass(Requirement.Key.class)
@NamedQuery(name = "Requirement.ofRoles", query = """
        select q from Requirement q
        join fetch q.skill
        left join fetch q.variant
        where among(:roles, q.role.id)
        order by q.position
        """)
@NamedQuery(name = "Requirement.ofRolesAndVariants", query = """
        select q from Requirement q
        join fetch q.skill
        join fetch q.role r
        left join fetch q.variant
        where among(:roles, r.id) or (among(:bases, r.variantOf.id) and q.position = 0)
        order by q.position
        """)
public class Requirement extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    public Role role;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "skill_id")
    public Skill skill;

    /** Among all statements of the role. */
    @Id
    public int position;

    @Enumerated(EnumType.STRING)
    public Level level;

    /** Holds only at this seniority or above. */
    @Enumerated(EnumType.STRING)
    @Column(name = "at_least_seniority")
    public @Nullable Seniority atLeastSeniority;

    /** Holds only for this variant of the role. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "variant_id")
    public @Nullable Role variant;

    /** The author's own words for the condition. */
    public @Nullable String label;

    public boolean isUnqualified() {
        return atLeastSeniority == null && variant == null;
    }

    /** The statements that these roles make themselves, with their skills, each role's in its order. */
    public static List<Requirement> ofRoles(Collection<UUID> roles) {
        return list("#Requirement.ofRoles", Map.of("roles", Among.ids(roles)));
    }

    /**
     * The same, and one statement of each variant that states anything: enough to know that it does.
     *
     * @param bases the roles whose variants are meant
     */
    public static List<Requirement> ofRolesAndVariants(Collection<UUID> roles, Collection<UUID> bases) {
        return list("#Requirement.ofRolesAndVariants", Map.of("roles", Among.ids(roles), "bases", Among.ids(bases)));
    }

    /** The identity of a statement. */
    public record Key(UUID role, UUID skill, int position) implements Serializable {}
}

package dev.rolebook.guide;

import dev.rolebook.database.Among;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.skill.Skill;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a comparison's matrix. */
@Entity
@IdClass(GuideSkill.Key.class)
@Table(name = "guide_skill")
@NamedQuery(name = "GuideSkill.withRequirements", query = """
        select g, q from GuideSkill g
        join fetch g.skill
        left join Requirement q on q.skill.id = g.skill.id and among(:roles, q.role.id)
        left join fetch q.variant
        where g.guide.id = :guide
        order by g.position, q.position
        """)
public class GuideSkill extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guide_id")
    public Guide guide;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "skill_id")
    public Skill skill;

    /** The row's own words; null: the skill's name. */
    public @Nullable String label;

    /** The rows of a matrix, each with every statement of the given roles about its skill. */
    static List<Row> withRequirements(Guide guide, Collection<UUID> roles) {
        return getEntityManager()
                .createNamedQuery("GuideSkill.withRequirements", Object[].class)
                .setParameter("guide", guide.id)
                .setParameter("roles", Among.ids(roles))
                .getResultList()
                .stream()
                .map(pair -> new Row((GuideSkill) pair[0], (Requirement) pair[1]))
                .toList();
    }

    /** A row of a matrix and one statement about its skill, if there is any. */
    record Row(GuideSkill skill, @Nullable Requirement requirement) {}

    /** The identity of a row. */
    public record Key(UUID guide, int position) implements Serializable {}
}

package dev.rolebook.guide;

import dev.rolebook.database.Among;
import dev.rolebook.role.Role;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that a guide is about. */
@Entity
@IdClass(GuideRole.Key.class)
@Table(name = "guide_role")
@NamedQuery(name = "GuideRole.of", query = """
        select g from GuideRole g
        join fetch g.role r
        join fetch r.roleFamily
        left join fetch r.variantOf
        left join fetch r.codes
        where g.guide.id = :guide
        order by g.part, g.position
        """)
@NamedQuery(name = "GuideRole.ofGuides", query = """
        select g from GuideRole g
        join fetch g.role
        where among(:guides, g.guide.id)
        order by g.part, g.position
        """)
public class GuideRole extends PanacheEntityBase {

    /** What a role is to a guide. */
    public enum Part {
        COMPARED,
        FROM,
        TO
    }

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guide_id")
    public Guide guide;

    @Id
    @Enumerated(EnumType.STRING)
    public Part part;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    public Role role;

    /** For whom in the role the day in the life is written; null: for all. */
    public @Nullable String scope;

    /** The roles of one guide with what their columns show. */
    public static List<GuideRole> of(Guide guide) {
        return list("#GuideRole.of", Map.of("guide", guide.id));
    }

    /** The roles of several guides, for lists. */
    public static List<GuideRole> of(Collection<UUID> guides) {
        return list("#GuideRole.ofGuides", Map.of("guides", Among.ids(guides)));
    }

    /** The identity of a guide's role. */
    public record Key(UUID guide, Part part, int position) implements Serializable {}
}

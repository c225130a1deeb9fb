package dev.rolebook.role;

import dev.rolebook.database.Among;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody is employed as, or a variant of it. */
@Entity
@NamedQuery(name = "Role.whole", query = """
        select r from Role r
        join fetch r.roleFamily
        left join fetch r.variantOf
        left join fetch r.codes
        where r.slug = :slug and r.language = :language
        """)
@NamedQuery(name = "Role.named", query = """
        select s.slug, r from DocumentSlug s
        join Role r on r.id = s.documentId
        join fetch r.roleFamily
        left join fetch r.variantOf
        left join fetch r.codes
        where s.kind = ROLE and s.language = :language and among(:names, s.slug)
        """)
public class Role extends Published {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_family_id")
    public RoleFamily roleFamily;

    /** The base, whose family, duties and requirements this role inherits. Never itself a variant. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "variant_of_id")
    public @Nullable Role variantOf;

    public String title;

    @Column(name = "short_title")
    public @Nullable String shortTitle;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "alternative_titles")
    public List<String> alternativeTitles;

    public @Nullable String summary;

    @Column(name = "works_in")
    public @Nullable String worksIn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "reports_to")
    public List<String> reportsTo;

    @Enumerated(EnumType.STRING)
    public @Nullable Seniority seniority;

    @OneToMany(mappedBy = "role")
    @OrderBy("position")
    public List<RoleCode> codes;

    /** For columns and buttons. */
    public String shortTitleOrTitle() {
        return shortTitle == null ? title : shortTitle;
    }

    public Ref ref(Links links) {
        return links.ref(Kind.ROLE, slug, title);
    }

    /** The role and, for a variant, its base: whose duties and requirements are its own. */
    public List<UUID> lineage() {
        return variantOf == null ? List.of(id) : List.of(id, variantOf.id);
    }

    /** The role with everything that its own row and its neighbours' say, in one statement. */
    public static Optional<Role> whole(String slug) {
        return Role.<Role>list("#Role.whole", Map.of("slug", slug, "language", "en")).stream()
                .findFirst();
    }

    /** The slugs of the variants of some roles. */
    public static List<String> slugsOfVariants(Collection<UUID> bases) {
        return getEntityManager()
                .createQuery("select r.slug from Role r where among(:bases, r.variantOf.id)", String.class)
                .setParameter("bases", Among.ids(bases))
                .getResultList();
    }
}

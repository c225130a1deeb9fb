package dev.rolebook.guide;

import dev.rolebook.compare.AuthoredComparisons;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.role.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the guide that an author wrote about the same roles. */
@ApplicationScoped
class ComparisonGuides implements AuthoredComparisons {

    /** Begins with the guides of one role, which an index finds, and wants their columns to be these roles. */
    private static final String ABOUT = """
            select g.* from guide g
            join (select r.guide_id, array_agg(r.role_id order by r.position) as roles
                  from guide_role r
                  where r.part = 'COMPARED'
                  and r.guide_id in (select one.guide_id from guide_role one
                                     where one.part = 'COMPARED' and one.role_id = :first)
                  group by r.guide_id) columns on columns.guide_id = g.id
            where g.language = :language
            and columns.roles @> cast(string_to_array(:roles, ',') as uuid[])
            and columns.roles <@ cast(string_to_array(:roles, ',') as uuid[])
            order by columns.roles = cast(string_to_array(:roles, ',') as uuid[]) desc, g.version desc, g.slug
            limit 1
            """;

    private final EntityManager entityManager;
    private final Links links;

    ComparisonGuides(EntityManager entityManager, Links links) {
        this.entityManager = entityManager;
        this.links = links;
    }

    @Override
    public Optional<Ref> about(List<Role> roles) {
        List<?> guides = entityManager
                .createNativeQuery(ABOUT, Guide.class)
                .setParameter("first", roles.get(0).id)
                .setParameter("language", roles.get(0).language)
                .setParameter(
                        "roles", roles.stream().map(role -> role.id.toString()).collect(Collectors.joining(",")))
                .getResultList();
        return guides.stream()
                .map(Guide.class::cast)
                .map(guide -> links.ref(Kind.GUIDE, guide.slug, guide.title))
                .findFirst();
    }
}

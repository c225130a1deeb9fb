package dev.rolebook.skill;

import dev.rolebook.document.Folding;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** How the skills are called that are published, and stay. */
@ApplicationScoped
class PublishedSkills {

    private static final String ALL = """
            select s.id, s.slug, s.name, s.alternative_names from skill s where s.language = :language
            """;

    /** Two ways to find them, each along an index of its own. */
    private static final String LIKE = """
            select s.id, s.slug, s.name, s.alternative_names
            from skill s
            where s.language = :language and s.id in (
                select l.id from unnest(cast(:names as text[])) n (name) join skill l on l.title_key % n.name
                union
                select c.id from skill c where lower_all(c.alternative_names) && cast(:names as text[]))
            """;

    private final EntityManager entityManager;

    PublishedSkills(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The names of every one in a language. */
    SkillNames all(String language, Neighbours neighbours) {
        return names(query(ALL).setParameter("language", language), neighbours);
    }

    /** The names of those that may be called like some others. */
    SkillNames like(List<Draft<SkillDocument>> skills, String language, Neighbours neighbours) {
        entityManager
                .createNativeQuery("select set_config('pg_trgm.similarity_threshold', :share, true)")
                .setParameter("share", String.valueOf(SkillNames.WORTH_A_LOOK))
                .getSingleResult();
        return names(query(LIKE).setParameter("names", folded(skills)).setParameter("language", language), neighbours);
    }

    private NativeQuery<Object[]> query(String statement) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, Object[].class);
    }

    private static SkillNames names(NativeQuery<Object[]> query, Neighbours neighbours) {
        SkillNames names = new SkillNames();
        query.getResultStream()
                .filter(row -> neighbours.stays((UUID) row[0]))
                .forEach(row ->
                        names.add((UUID) row[0], (String) row[1], (String) row[2], Arrays.asList((String[]) row[3])));
        return names;
    }

    private static String[] folded(List<Draft<SkillDocument>> skills) {
        return skills.stream()
                .map(Draft::content)
                .flatMap(skill -> Stream.concat(Stream.of(skill.name()), skill.alternativeNames().stream()))
                .map(Folding::fold)
                .distinct()
                .toArray(String[]::new);
    }
}

package dev.rolebook.skill;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Folding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.skill.SkillNames.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Skills that are called nearly as another one is. */
@ApplicationScoped
class NearDuplicateSkills implements EditorialCheck<SkillDocument> {

    private static final String CANDIDATES = """
            select distinct s.id, s.slug, s.name, s.alternative_names
            from unnest(cast(:names as text[])) n (name)
            join skill s on s.title_key % n.name or lower_all(s.alternative_names) && array[n.name]
            where s.language = :language
            """;

    private final EntityManager entityManager;

    NearDuplicateSkills(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.NEAR_DUPLICATE_SKILL);
    }

    @Override
    public Class<SkillDocument> contentType() {
        return SkillDocument.class;
    }

    @Override
    public List<Finding> findings(List<Draft<SkillDocument>> skills, Neighbours neighbours) {
        Map<String, List<Draft<SkillDocument>>> byLanguage = skills.stream()
                .collect(Collectors.groupingBy(skill -> skill.document().language()));
        List<Finding> findings = new ArrayList<>();
        byLanguage.forEach((language, some) -> {
            SkillNames names = names(language, some, neighbours);
            some.forEach(skill -> findings.addAll(findings(skill, names)));
        });
        return findings;
    }

    private static List<Finding> findings(Draft<SkillDocument> skill, SkillNames names) {
        List<Finding> findings = new ArrayList<>();
        find(skill, "/name", names.nearlyCalled(skill.content().name()), findings);
        List<String> alternatives = skill.content().alternativeNames();
        for (int i = 0; i < alternatives.size(); i++) {
            find(skill, "/alternativeNames/" + i, names.exactlyCalled(alternatives.get(i)), findings);
        }
        return findings;
    }

    private static void find(Draft<SkillDocument> skill, String pointer, List<Named> near, List<Finding> findings) {
        near.stream()
                .filter(other -> !other.id().equals(skill.id()))
                .map(other -> skill.finding(
                        Rule.NEAR_DUPLICATE_SKILL,
                        pointer,
                        "is nearly a name of the skill " + other.slug() + ", \"" + other.name() + "\""))
                .distinct()
                .forEach(findings::add);
    }

    /** What is proposed, and what is published and stays, if it may be called alike. */
    private SkillNames names(String language, List<Draft<SkillDocument>> skills, Neighbours neighbours) {
        SkillNames names = new SkillNames();
        neighbours.proposed(SkillDocument.class).stream()
                .filter(skill -> skill.document().language().equals(language))
                .forEach(skill -> names.add(
                        skill.id(),
                        skill.document().slug(),
                        skill.content().name(),
                        skill.content().alternativeNames()));
        Session session = entityManager.unwrap(Session.class);
        session.createNativeQuery("select set_config('pg_trgm.similarity_threshold', :share, true)", String.class)
                .setParameter("share", String.valueOf(SkillNames.WORTH_A_LOOK))
                .getSingleResult();
        session.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter("names", folded(skills))
                .setParameter("language", language)
                .getResultStream()
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

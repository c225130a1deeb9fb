package dev.rolebook.skill;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.skill.SkillNames.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Skills that are called nearly as another one is. */
@ApplicationScoped
class NearDuplicateSkills implements EditorialCheck<SkillDocument> {

    /** Where more are proposed, every name that is published is read once, and nothing is looked up. */
    private static final int MANY = 100;

    private final PublishedSkills published;

    NearDuplicateSkills(PublishedSkills published) {
        this.published = published;
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
        Proposed proposed = neighbours.madeOnce(this, all -> proposed(all, neighbours));
        List<Finding> findings = new ArrayList<>();
        byLanguage(skills).forEach((language, some) -> {
            SkillNames others = proposed.isMany() ? new SkillNames() : published.like(some, language, neighbours);
            List<SkillNames> names = List.of(proposed.in(language), others);
            some.forEach(skill -> findings.addAll(findings(skill, names)));
        });
        return findings;
    }

    /**
     * The names of the skills that are proposed.
     *
     * @param isMany whether the names of those that are published are among them
     */
    private record Proposed(Map<String, SkillNames> byLanguage, boolean isMany) {

        SkillNames in(String language) {
            return byLanguage.getOrDefault(language, new SkillNames());
        }
    }

    private Proposed proposed(List<Draft<SkillDocument>> skills, Neighbours neighbours) {
        Map<String, SkillNames> names = new HashMap<>();
        byLanguage(skills).forEach((language, some) -> {
            SkillNames all = skills.size() > MANY ? published.all(language, neighbours) : new SkillNames();
            some.forEach(skill -> all.add(
                    skill.id(),
                    skill.document().slug(),
                    skill.content().name(),
                    skill.content().alternativeNames()));
            names.put(language, all);
        });
        return new Proposed(names, skills.size() > MANY);
    }

    private static Map<String, List<Draft<SkillDocument>>> byLanguage(List<Draft<SkillDocument>> skills) {
        return skills.stream()
                .collect(Collectors.groupingBy(skill -> skill.document().language()));
    }

    private static List<Finding> findings(Draft<SkillDocument> skill, List<SkillNames> others) {
        List<Finding> findings = new ArrayList<>();
        String name = skill.content().name();
        find(skill, "/name", others.stream().map(names -> names.nearlyCalled(name)), findings);
        List<String> alternatives = skill.content().alternativeNames();
        for (int i = 0; i < alternatives.size(); i++) {
            String alternative = alternatives.get(i);
            find(
                    skill,
                    "/alternativeNames/" + i,
                    others.stream().map(names -> names.exactlyCalled(alternative)),
                    findings);
        }
        return findings;
    }

    private static void find(
            Draft<SkillDocument> skill, String pointer, Stream<List<Named>> near, List<Finding> findings) {
        near.flatMap(List::stream)
                .filter(other -> !other.id().equals(skill.id()))
                .map(other -> skill.finding(
                        Rule.NEAR_DUPLICATE_SKILL,
                        pointer,
                        "is nearly a name of the skill " + other.slug() + ", \"" + other.name() + "\""))
                .distinct()
                .forEach(findings::add);
    }
}

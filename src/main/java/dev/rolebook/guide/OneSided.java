package dev.rolebook.guide;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.profile.FullRole;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Comparisons that describe, or recommend, one role and hardly another. */
@ApplicationScoped
class OneSided implements EditorialCheck<GuideDocument> {

    /** How many times as many duties a role may show as another. */
    private static final int UNEQUAL = 3;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.ONE_SIDED_DUTIES, Rule.ONE_SIDED_PATHS);
    }

    @Override
    public Class<GuideDocument> contentType() {
        return GuideDocument.class;
    }

    @Override
    public Set<Kind> looksUp() {
        return Set.of(Kind.ROLE);
    }

    @Override
    public List<Finding> findings(List<Draft<GuideDocument>> guides, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        guides.stream()
                .filter(guide -> guide.content().type() == GuideType.COMPARISON)
                .forEach(guide -> {
                    findings.addAll(duties(guide, neighbours));
                    findings.addAll(paths(guide, neighbours.library(guide)));
                });
        return findings;
    }

    private static List<Finding> duties(Draft<GuideDocument> guide, Neighbours neighbours) {
        List<Integer> duties = guide.content().roles().stream()
                .map(role -> FullRole.named(guide, role, neighbours))
                .map(role -> role.map(FullRole::duties).orElse(0))
                .toList();
        int most = duties.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            if (duties.get(i) * UNEQUAL < most) {
                String fault = "shows %d of its duties, beside %d of another role".formatted(duties.get(i), most);
                findings.add(guide.finding(Rule.ONE_SIDED_DUTIES, "/roles/" + i, fault));
            }
        }
        return findings;
    }

    private static List<Finding> paths(Draft<GuideDocument> guide, Library library) {
        List<ComparisonDocument.Path> paths = guide.content().paths();
        Set<Optional<UUID>> chosen = paths.stream()
                .flatMap(path -> path.roles().stream())
                .map(role -> library.find(Kind.ROLE, role))
                .collect(Collectors.toSet());
        String left = guide.content().roles().stream()
                .filter(role -> !chosen.contains(library.find(Kind.ROLE, role)))
                .collect(Collectors.joining(", "));
        return paths.isEmpty() || left.isEmpty()
                ? List.of()
                : List.of(guide.finding(Rule.ONE_SIDED_PATHS, "/paths", "say of no reader that they fit " + left));
    }
}

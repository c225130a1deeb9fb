package dev.rolebook.guide;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.profile.FullRole;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cells of a comparison's matrix about which a role states nothing. */
@ApplicationScoped
class MatrixHoles implements EditorialCheck<GuideDocument> {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.MATRIX_HOLE);
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
        return guides.stream()
                .filter(guide -> guide.content().skillMatrix() != null)
                .flatMap(guide -> holes(guide, neighbours).stream())
                .toList();
    }

    private static List<Finding> holes(Draft<GuideDocument> guide, Neighbours neighbours) {
        List<FullRole> roles = guide.content().roles().stream()
                .map(role -> FullRole.named(guide, role, neighbours))
                .flatMap(Optional::stream)
                .toList();
        List<Finding> findings = new ArrayList<>();
        ComparisonDocument.Matrix matrix = guide.content().skillMatrix();
        List<ComparisonDocument.Row> rows = matrix == null ? List.of() : matrix.skills();
        for (int i = 0; i < rows.size(); i++) {
            UUID skill = neighbours.library(guide).id(Kind.SKILL, rows.get(i).skill());
            String silent = roles.stream()
                    .filter(role -> !role.stated().contains(skill))
                    .map(FullRole::slug)
                    .collect(Collectors.joining(", "));
            if (!silent.isEmpty()) {
                findings.add(guide.finding(
                        Rule.MATRIX_HOLE,
                        "/skillMatrix/skills/" + i,
                        "is an empty cell: nothing is stated about "
                                + rows.get(i).skill() + " by " + silent));
            }
        }
        return findings;
    }
}

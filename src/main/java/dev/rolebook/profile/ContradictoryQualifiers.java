package dev.rolebook.profile;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Pointers;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.requirement.Level;
import dev.rolebook.requirement.Requirements;
import dev.rolebook.requirement.Requirements.Statement;
import dev.rolebook.requirement.Requirements.When;
import dev.rolebook.role.Seniority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on requirements that can never decide anything, or that a variant's own word overrules. */
@ApplicationScoped
class ContradictoryQualifiers implements EditorialCheck<RoleDocument> {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.CONTRADICTORY_QUALIFIERS);
    }

    @Override
    public Class<RoleDocument> contentType() {
        return RoleDocument.class;
    }

    @Override
    public Set<Kind> looksUp() {
        return Set.of(Kind.ROLE);
    }

    @Override
    public List<Finding> findings(List<Draft<RoleDocument>> roles, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        for (Draft<RoleDocument> role : roles) {
            role.content().requirements().forEach((skill, cell) -> {
                for (int i = 0; i < cell.statements().size(); i++) {
                    String fault =
                            new Judged(role, skill, cell, cell.statements().get(i), neighbours).fault();
                    if (fault != null) {
                        String pointer = Pointers.of(List.of("requirements", skill, String.valueOf(i), "when"));
                        findings.add(role.finding(Rule.CONTRADICTORY_QUALIFIERS, pointer, fault));
                    }
                }
            });
        }
        return findings;
    }

    /** One statement of a cell. */
    private record Judged(
            Draft<RoleDocument> role, String skill, Requirements cell, Statement statement, Neighbours neighbours) {

        @Nullable String fault() {
            When when = statement.when();
            if (when == null) {
                return null;
            }
            Draft<RoleDocument> variant = when.variant() == null
                    ? null
                    : neighbours
                            .named(role, Kind.ROLE, when.variant(), RoleDocument.class)
                            .orElse(null);
            String fault = ofSeniority(when.seniority(), variant == null ? role : variant);
            if (fault == null) {
                fault = ofCell();
            }
            return fault == null && variant != null ? ofVariant(variant) : fault;
        }

        /** Whoever is meant has a seniority of their own, which settles the condition for ever. */
        private @Nullable String ofSeniority(@Nullable Seniority atLeast, Draft<RoleDocument> meant) {
            Seniority own = meant.content().seniority();
            if (atLeast == null || own == null) {
                return null;
            }
            return (own.compareTo(atLeast) < 0 ? "can never hold: " : "always holds: ")
                    + meant.document().slug() + " is " + own;
        }

        /** The same level holds without the condition. */
        private @Nullable String ofCell() {
            boolean more = cell.statements().stream()
                    .anyMatch(other -> other.when() == null && other.level() == statement.level());
            return more ? "adds nothing: " + statement.level() + " holds without it" : null;
        }

        /** What a variant states itself, without a condition, wins over what its base states of it. */
        private @Nullable String ofVariant(Draft<RoleDocument> variant) {
            Requirements own = neighbours
                    .library(role)
                    .find(Kind.SKILL, skill)
                    .flatMap(id -> variant.content().requirements().entrySet().stream()
                            .filter(each -> neighbours
                                    .library(variant)
                                    .find(Kind.SKILL, each.getKey())
                                    .filter(id::equals)
                                    .isPresent())
                            .map(Map.Entry::getValue)
                            .findFirst())
                    .orElse(null);
            if (own == null) {
                return null;
            }
            List<Level> levels = own.statements().stream()
                    .filter(each -> each.when() == null && each.level() != statement.level())
                    .map(Statement::level)
                    .toList();
            return levels.isEmpty()
                    ? null
                    : "is overruled: " + variant.document().slug() + " states " + levels.get(0) + " itself";
        }
    }
}

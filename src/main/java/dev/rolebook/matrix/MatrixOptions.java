package dev.rolebook.matrix;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Qualifier;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The choices that would change a matrix. */
@Schema(
        description = "What a reader can choose, so that cells say what holds for them. The variants do not depend on"
                + " what has been chosen already; the seniorities are those that the chosen variants leave open.")
public record MatrixOptions(
        @Schema(
                description = "For `seniority`: each from which on something else holds, lowest first. Any other counts"
                        + " as the next lower one of these.")
        List<Seniority> seniorities,

        @Schema(
                description = "For `variant`: the variants of which anything particular is stated, for each role that"
                        + " has any, in the order of the columns.")
        List<OfRole> variants) {

    /** The variants of one role. */
    @Schema(name = "RoleVariants", description = "As which variants one of the roles can be read.")
    public record OfRole(
            @Schema(description = "The slug of the role.") String role,

            @Schema(description = "By slug; one can be chosen.")
            List<Ref> variants) {}

    static MatrixOptions of(List<Role> roles, List<Requirement> requirements, Choice choice, Links links) {
        return new MatrixOptions(
                Columns.of(roles, requirements, choice.ofAnySeniority(), links)
                        .all()
                        .flatMap(cell -> cell.statements().stream())
                        .flatMap(statement -> statement.qualifiers().stream())
                        .map(Qualifier::atLeast)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                roles.stream()
                        .map(role -> new OfRole(role.slug, variants(role, requirements, links)))
                        .filter(options -> !options.variants().isEmpty())
                        .toList());
    }

    /** Those that the role names in a condition, and those that state something themselves. */
    private static List<Ref> variants(Role role, List<Requirement> requirements, Links links) {
        Stream<Role> named = requirements.stream()
                .filter(requirement -> requirement.role.id.equals(role.id))
                .map(requirement -> requirement.variant)
                .filter(Objects::nonNull);
        Stream<Role> stating =
                requirements.stream().map(requirement -> requirement.role).filter(other -> isVariant(other, role));
        return Stream.concat(named, stating)
                .filter(variant -> isVariant(variant, role))
                .distinct()
                .sorted(Comparator.comparing(variant -> variant.slug))
                .map(variant -> variant.ref(links))
                .toList();
    }

    private static boolean isVariant(Role role, Role base) {
        return role.variantOf != null && role.variantOf.id.equals(base.id);
    }
}

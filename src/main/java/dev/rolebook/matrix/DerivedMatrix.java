package dev.rolebook.matrix;

import dev.rolebook.document.Links;
import dev.rolebook.requirement.Cell;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.skill.Skill;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Skills against any roles, for whomever a reader has in mind. */
@Schema(
        description = "Skills, the rows, against roles, the columns; as in an authored guide, with what can be chosen"
                + " and how the overlap came about.")
public record DerivedMatrix(
        @Schema(description = "The slugs of the roles, in the order of the columns.")
        List<String> roles,

        @Schema(description = "Which choices were applied to the conditions of the cells; null: none.") @Nullable Resolution resolved,

        MatrixOptions options,

        @Schema(
                description = "One for each skill that any of the roles states, by category, then by name, whatever the"
                        + " case of letters; those without a category last. A row stays where a choice empties it.")
        List<MatrixRow> rows,

        DerivedOverlap overlap) {

    private static final Comparator<Skill> BY_CATEGORY_AND_NAME = Comparator.comparing(
                    (Skill skill) -> skill.category, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(skill -> skill.name.toLowerCase(Locale.ROOT))
            .thenComparing(skill -> skill.slug);

    /**
     * The matrix of some roles.
     *
     * @param requirements the statements of at least the roles, their bases and their chosen variants; one
     *     of every other variant that can be chosen
     */
    public static DerivedMatrix of(List<Role> roles, List<Requirement> requirements, Choice choice, Links links) {
        Columns stated = Columns.of(roles, requirements, Choice.NONE, links);
        Columns resolved = Columns.of(roles, requirements, choice, links);
        List<MatrixRow> rows = Stream.concat(stated.all(), resolved.all())
                .map(Cell::skill)
                .distinct()
                .sorted(BY_CATEGORY_AND_NAME)
                .map(skill -> MatrixRow.of(skill, null, resolved, links))
                .toList();
        return new DerivedMatrix(
                resolved.roles(),
                Resolution.of(roles, choice),
                MatrixOptions.of(roles, requirements, choice, links),
                rows,
                DerivedOverlap.of(resolved.roles(), rows));
    }
}

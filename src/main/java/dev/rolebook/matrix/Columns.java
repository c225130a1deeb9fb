package dev.rolebook.matrix;

import dev.rolebook.document.Links;
import dev.rolebook.requirement.Cell;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.skill.Skill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The columns of a matrix: all that each role states.
 *
 * @param cells by the role's slug, in the order of the columns, and by the skill's id
 */
public record Columns(Map<String, Map<UUID, Cell>> cells) {

    /**
     * What some roles state, for whomever a reader has in mind.
     *
     * @param requirements the statements of at least the roles, their bases and their chosen variants
     */
    public static Columns of(List<Role> roles, List<Requirement> requirements, Choice choice, Links links) {
        Map<String, Map<UUID, Cell>> cells = new LinkedHashMap<>();
        roles.forEach(role -> cells.put(role.slug, Cell.of(role, requirements, choice, links)));
        return new Columns(cells);
    }

    /** The slugs of the roles. */
    public List<String> roles() {
        return List.copyOf(cells.keySet());
    }

    /** What any of the roles states. */
    Stream<Cell> all() {
        return cells.values().stream().flatMap(column -> column.values().stream());
    }

    /** One cell for each role. */
    List<MatrixCell> cells(Skill skill) {
        return cells.entrySet().stream()
                .map(column -> MatrixCell.of(column.getKey(), column.getValue().get(skill.id)))
                .toList();
    }
}

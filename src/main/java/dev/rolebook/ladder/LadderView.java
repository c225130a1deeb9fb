package dev.rolebook.ladder;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.role.Role;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ladder inside an answer about roles. */
@Schema(name = "LadderInAnswer", description = "How people rise in a role family, and where they leave it for.")
public record LadderView(
        @Schema(description = "Its name in URLs.", examples = "legal-operations")
        String slug,

        @Schema(description = "How it is called.", examples = "Legal operations ladder")
        String title,

        Ref roleFamily,

        @Schema(description = "The slugs of those roles of this answer that belong to its family.")
        List<String> roles,

        @Schema(description = "Its steps, lowest first.") List<RungView> rungs,

        @Schema(description = "The ways off it.") List<MoveView> moves) {

    /**
     * A ladder as an answer about some roles shows it.
     *
     * @param roles the roles that the answer is about
     */
    public static LadderView of(WholeLadder whole, Collection<Role> roles, Links links) {
        Ladder ladder = whole.ladder();
        return new LadderView(
                ladder.slug,
                ladder.title,
                ladder.roleFamily.ref(links),
                roles.stream()
                        .filter(role -> role.roleFamily.id.equals(ladder.roleFamily.id))
                        .map(role -> role.slug)
                        .toList(),
                rungs(whole, links),
                moves(whole, links));
    }

    static List<RungView> rungs(WholeLadder ladder, Links links) {
        return ladder.rungs().stream().map(rung -> RungView.of(rung, links)).toList();
    }

    static List<MoveView> moves(WholeLadder ladder, Links links) {
        return ladder.moves().stream().map(move -> MoveView.of(move, links)).toList();
    }
}

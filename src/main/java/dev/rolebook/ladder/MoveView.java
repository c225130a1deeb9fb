package dev.rolebook.ladder;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way off a ladder. */
@Schema(name = "Move", description = "A way off a ladder.")
public record MoveView(
        @Schema(description = "Its lasting name on the ladder.", examples = "law-school")
        String key,

        @Schema(description = "The key of the rung from which it leads; null: from any.") @Nullable String from,

        MoveKind kind,

        @Schema(description = "Where it leads.") Target to,

        @Schema(description = "What to know about it, plain text; null where nothing is written.") @Nullable String note) {

    /** Where a move leads. */
    @Schema(
            name = "MoveTarget",
            description = "Where a move leads: to a ladder, to a role family, or, where both are null, outside.")
    public record Target(
            @Schema(description = "The place for people.", examples = "Law school")
            String label,

            @Schema(description = "The slug of a ladder; null where it leads to none in particular.") @Nullable String ladder,

            @Schema(description = "The key of a rung of that ladder; null: any.") @Nullable String rung,

            @Schema(description = "The role family, also that of the ladder; null: outside all of them.") @Nullable Ref roleFamily) {}

    static MoveView of(Move move, Links links) {
        return new MoveView(
                move.key, move.from == null ? null : move.from.key, move.kind, target(move, links), move.note);
    }

    private static Target target(Move move, Links links) {
        if (move.toLadder != null) {
            return new Target(
                    move.toLadder.roleFamily.title,
                    move.toLadder.slug,
                    move.toRung == null ? null : move.toRung.key,
                    move.toLadder.roleFamily.ref(links));
        }
        if (move.toRoleFamily != null) {
            return new Target(move.toRoleFamily.title, null, null, move.toRoleFamily.ref(links));
        }
        return new Target(Objects.requireNonNull(move.toOutside), null, null, null);
    }
}

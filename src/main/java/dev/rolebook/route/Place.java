package dev.rolebook.route;

import dev.rolebook.role.Seniority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody can stand. */
sealed interface Place {

    /** The role family that one is in there. */
    UUID family();

    /**
     * A rung of a ladder.
     *
     * @param position from 0, the lowest
     * @param role the role that one has here, if the library has one for it
     * @param base what that role is a variant of
     */
    record OnRung(
            UUID rung,
            String key,
            String title,
            int position,
            @Nullable Seniority seniority,
            UUID ladder,
            UUID family,
            @Nullable UUID role,
            @Nullable UUID base)
            implements Place {}

    /** A family, where no ladder says on which rung. */
    record InFamily(UUID family) implements Place {}
}

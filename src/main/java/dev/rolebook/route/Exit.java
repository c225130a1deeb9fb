package dev.rolebook.route;

import dev.rolebook.ladder.MoveKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move off a ladder, to another one or to a family.
 *
 * @param from the rung from which it leads; null: from any
 * @param toLadder the ladder to which it leads, if to one
 * @param toRung its rung; null: the one that fits
 * @param toFamily the family to which it leads, if to one
 */
record Exit(
        UUID ladder,
        String key,
        MoveKind kind,
        @Nullable UUID from,
        @Nullable UUID toLadder,
        @Nullable UUID toRung,
        @Nullable UUID toFamily,
        @Nullable String note) {}

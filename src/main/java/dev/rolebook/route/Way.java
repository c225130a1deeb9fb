package dev.rolebook.route;

import org.jspecify.annotations.Nullable;

/**
 * One step from a place to another.
 *
 * @param exit the move that it is; null for a promotion
 */
record Way(StepKind kind, Place from, Place to, @Nullable Exit exit) {}

/** Ladders: how people rise in a role family, and where they leave it for. */
@NullMarked
package dev.rolebook.ladder;

import org.jspecify.annotations.NullMarked;

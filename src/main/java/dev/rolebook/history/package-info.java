/** The publication log, to be read: who published what, when and why; what it was before; and back to it. */
@NullMarked
package dev.rolebook.history;

import org.jspecify.annotations.NullMarked;

/** From one role to another: what carries over, what is missing, by which steps, and what changes in pay. */
@NullMarked
package dev.rolebook.transition;

import org.jspecify.annotations.NullMarked;

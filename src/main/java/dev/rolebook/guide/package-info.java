/** Guides that authors write: comparisons of roles, and paths from one role to another. */
@NullMarked
package dev.rolebook.guide;

import org.jspecify.annotations.NullMarked;

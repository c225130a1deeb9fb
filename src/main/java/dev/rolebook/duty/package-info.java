/** Duties: what people in a role do. */
@NullMarked
package dev.rolebook.duty;

import org.jspecify.annotations.NullMarked;

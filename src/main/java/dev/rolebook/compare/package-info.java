/** Roles side by side: what an authored comparison and a derived one are made of, and comparisons of any roles. */
@NullMarked
package dev.rolebook.compare;

import org.jspecify.annotations.NullMarked;

/** The parameter {@code fields}: some properties of an answer instead of all. Knows no feature. */
@NullMarked
package dev.rolebook.selection;

import org.jspecify.annotations.NullMarked;

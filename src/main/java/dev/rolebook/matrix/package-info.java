/** Skills against roles: cells, rows, what they have in common; for authored guides and for any roles. */
@NullMarked
package dev.rolebook.matrix;

import org.jspecify.annotations.NullMarked;

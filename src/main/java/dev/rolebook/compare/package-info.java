/** Roles side by side: days, skills, overlap; for authored guides and for any roles. */
@NullMarked
package dev.rolebook.compare;

import org.jspecify.annotations.NullMarked;

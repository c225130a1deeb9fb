/** Job titles: which role, and which family of roles, the title of a posting names. */
@NullMarked
package dev.rolebook.title;

import org.jspecify.annotations.NullMarked;

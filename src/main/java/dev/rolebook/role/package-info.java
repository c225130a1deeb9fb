/** Roles: what people are employed as, and where classifications of occupations put them. */
@NullMarked
package dev.rolebook.role;

import org.jspecify.annotations.NullMarked;

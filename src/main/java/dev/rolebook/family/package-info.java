/** Role families: groups of roles, jobs and guides. */
@NullMarked
package dev.rolebook.family;

import org.jspecify.annotations.NullMarked;

/** Who calls, and what they may do: roles, credentials in requests, the caller. Knows no feature. */
@NullMarked
package dev.rolebook.access;

import org.jspecify.annotations.NullMarked;

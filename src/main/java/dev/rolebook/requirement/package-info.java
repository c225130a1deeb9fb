/** Requirements: how a role stands to a skill, always or under a condition. */
@NullMarked
package dev.rolebook.requirement;

import org.jspecify.annotations.NullMarked;

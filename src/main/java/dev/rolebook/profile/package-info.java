/** A role whole: its document, its page, and the lists of roles. */
@NullMarked
package dev.rolebook.profile;

import org.jspecify.annotations.NullMarked;

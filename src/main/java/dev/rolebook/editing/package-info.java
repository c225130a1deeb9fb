/** Single documents: read as they were written, and changed at once by whoever may publish. */
@NullMarked
package dev.rolebook.editing;

import org.jspecify.annotations.NullMarked;

/** Everything that is published, as files. */
@NullMarked
package dev.rolebook.export;

import org.jspecify.annotations.NullMarked;

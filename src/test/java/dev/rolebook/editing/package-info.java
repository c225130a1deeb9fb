@NullMarked
package dev.rolebook.editing;

import org.jspecify.annotations.NullMarked;

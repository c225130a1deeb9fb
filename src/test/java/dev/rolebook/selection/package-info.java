@NullMarked
package dev.rolebook.selection;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.rolebook.transition;

import org.jspecify.annotations.NullMarked;

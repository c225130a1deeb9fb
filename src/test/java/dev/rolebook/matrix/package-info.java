@NullMarked
package dev.rolebook.matrix;

import org.jspecify.annotations.NullMarked;

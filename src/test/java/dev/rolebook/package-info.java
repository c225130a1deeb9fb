@NullMarked
package dev.rolebook;

import org.jspecify.annotations.NullMarked;

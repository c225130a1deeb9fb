@NullMarked
package dev.rolebook.compare;

import org.jspecify.annotations.NullMarked;

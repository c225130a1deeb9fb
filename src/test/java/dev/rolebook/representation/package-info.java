@NullMarked
package dev.rolebook.representation;

import org.jspecify.annotations.NullMarked;

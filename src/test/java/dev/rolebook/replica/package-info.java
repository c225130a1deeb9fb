@NullMarked
package dev.rolebook.replica;

import org.jspecify.annotations.NullMarked;

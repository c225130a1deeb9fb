@NullMarked
package dev.rolebook.difference;

import org.jspecify.annotations.NullMarked;

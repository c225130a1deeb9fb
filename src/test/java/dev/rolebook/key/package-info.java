@NullMarked
package dev.rolebook.key;

import org.jspecify.annotations.NullMarked;

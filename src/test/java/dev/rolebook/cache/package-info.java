@NullMarked
package dev.rolebook.cache;

import org.jspecify.annotations.NullMarked;

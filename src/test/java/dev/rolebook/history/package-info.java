@NullMarked
package dev.rolebook.history;

import org.jspecify.annotations.NullMarked;

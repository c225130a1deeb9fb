@NullMarked
package dev.rolebook.preview;

import org.jspecify.annotations.NullMarked;

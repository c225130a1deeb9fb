@NullMarked
package dev.rolebook.export;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.rolebook.imports;

import org.jspecify.annotations.NullMarked;

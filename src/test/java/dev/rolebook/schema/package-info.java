@NullMarked
package dev.rolebook.schema;

import org.jspecify.annotations.NullMarked;

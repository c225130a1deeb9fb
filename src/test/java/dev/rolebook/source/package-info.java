@NullMarked
package dev.rolebook.source;

import org.jspecify.annotations.NullMarked;

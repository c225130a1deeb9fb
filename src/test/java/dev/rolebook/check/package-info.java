@NullMarked
package dev.rolebook.check;

import org.jspecify.annotations.NullMarked;

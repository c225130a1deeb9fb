@NullMarked
package dev.rolebook.title;

import org.jspecify.annotations.NullMarked;

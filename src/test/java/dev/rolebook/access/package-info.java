@NullMarked
package dev.rolebook.access;

import org.jspecify.annotations.NullMarked;

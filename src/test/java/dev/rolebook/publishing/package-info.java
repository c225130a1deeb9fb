@NullMarked
package dev.rolebook.publishing;

import org.jspecify.annotations.NullMarked;

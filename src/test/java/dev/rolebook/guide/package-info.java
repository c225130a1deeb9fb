@NullMarked
package dev.rolebook.guide;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.rolebook.requirement;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.rolebook.posting;

import org.jspecify.annotations.NullMarked;

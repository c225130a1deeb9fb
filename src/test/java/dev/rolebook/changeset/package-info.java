@NullMarked
package dev.rolebook.changeset;

import org.jspecify.annotations.NullMarked;

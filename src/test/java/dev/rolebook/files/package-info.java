@NullMarked
package dev.rolebook.files;

import org.jspecify.annotations.NullMarked;

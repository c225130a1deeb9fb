@NullMarked
package dev.rolebook.document;

import org.jspecify.annotations.NullMarked;

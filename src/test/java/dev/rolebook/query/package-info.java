@NullMarked
package dev.rolebook.query;

import org.jspecify.annotations.NullMarked;

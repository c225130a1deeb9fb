@NullMarked
package dev.rolebook.search;

import org.jspecify.annotations.NullMarked;

/** Search: every document by its words, the best first. */
@NullMarked
package dev.rolebook.search;

import org.jspecify.annotations.NullMarked;

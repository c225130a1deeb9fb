/**
 * What is to be said of what is published: editors' checks over the whole library, and those that hold
 * for documents of every kind.
 */
@NullMarked
package dev.rolebook.check;

import org.jspecify.annotations.NullMarked;

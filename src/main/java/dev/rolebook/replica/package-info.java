/**
 * What a replica must know of what is published, wherever that was done: it follows the log over a
 * connection of its own, and forgets what a publication has made old.
 */
@NullMarked
package dev.rolebook.replica;

import org.jspecify.annotations.NullMarked;

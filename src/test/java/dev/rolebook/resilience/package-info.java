/**
 * What is hit in the middle: killed, cut off, or served by a database that restarts; and many who write at
 * once. Afterwards everything was done whole, or not at all.
 */
@NullMarked
package dev.rolebook.resilience;

import org.jspecify.annotations.NullMarked;

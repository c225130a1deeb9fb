/**
 * The delivery API as if a change set were published: the same reads, on a snapshot that is taken back.
 */
@NullMarked
package dev.rolebook.preview;

import org.jspecify.annotations.NullMarked;

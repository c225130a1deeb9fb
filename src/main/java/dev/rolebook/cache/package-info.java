/**
 * Answers that need not be made again. What a read was answered with is kept, as bytes, until a
 * publication touches what it was made from; whoever asks for the same is answered before any
 * framework, thread or database is troubled. Knows no feature.
 */
@NullMarked
package dev.rolebook.cache;

import org.jspecify.annotations.NullMarked;

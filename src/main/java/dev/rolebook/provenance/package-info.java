/**
 * What an answer is made from: the snapshot that it was read on, what was read there, and how many
 * statements that took. Whoever reads tells; whoever answers asks. Knows no feature.
 */
@NullMarked
package dev.rolebook.provenance;

import org.jspecify.annotations.NullMarked;

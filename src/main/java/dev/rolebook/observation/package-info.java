/**
 * Pay observations: what one edition of a source says about the pay of one population, as it says it.
 * A whole table is read from its file; single figures stand in the source's document.
 *
 * <p>That is why the document of a source is read here, and not in {@code source}.
 */
@NullMarked
package dev.rolebook.observation;

import org.jspecify.annotations.NullMarked;

/**
 * Sources, and citations of them: what every fact may point to.
 *
 * <p>The document of a source holds the pay figures that were read in it as well, so its record and
 * its way into the tables stand in {@code observation}.
 */
@NullMarked
package dev.rolebook.source;

import org.jspecify.annotations.NullMarked;

/**
 * The spine: proposals in, publications out. One transaction checks a set of documents, writes it to
 * the live tables and appends it to the log; everything else reads the log.
 *
 * <p>Knows no feature: each kind of document brings a {@link dev.rolebook.publishing.ContentKind}.
 */
@NullMarked
package dev.rolebook.publishing;

import org.jspecify.annotations.NullMarked;

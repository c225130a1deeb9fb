/**
 * What an author writes: the eight kinds of document, their envelope, the reader that turns YAML or
 * JSON into records and says everything that is wrong with a text at once.
 *
 * <p>Knows no feature: a feature registers the record of its kind and this package fills it.
 */
@NullMarked
package dev.rolebook.document;

import org.jspecify.annotations.NullMarked;

/**
 * JSON Schemas of the kinds of documents, made from the records into which documents are read: what
 * an editor completes and underlines is what the reader takes and refuses.
 */
@NullMarked
package dev.rolebook.schema;

import org.jspecify.annotations.NullMarked;

/** What lists of documents can be asked for: filters by other documents' names, batches, orders. */
@NullMarked
package dev.rolebook.query;

import org.jspecify.annotations.NullMarked;

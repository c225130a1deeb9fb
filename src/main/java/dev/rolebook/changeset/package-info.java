/**
 * What is being written: sets of documents, compared with what is published, checked, and published
 * together or not at all.
 */
@NullMarked
package dev.rolebook.changeset;

import org.jspecify.annotations.NullMarked;

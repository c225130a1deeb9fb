package dev.rolebook.imports;

import dev.rolebook.publishing.Author;

/**
 * What is asked for with an upload.
 *
 * @param publish whether what comes of it is published at once
 * @param dryRun whether nothing comes of it but a report
 */
record ImportOrder(ImportMode mode, boolean publish, boolean dryRun, String title, String note, Author author) {}

/** Postings: jobs as partners write them; checked, classified, and kept apart from what is published. */
@NullMarked
package dev.rolebook.posting;

import org.jspecify.annotations.NullMarked;

/** Jobs: live postings of other sites, found by role, place, pay and words. They are no documents, and expire. */
@NullMarked
package dev.rolebook.job;

import org.jspecify.annotations.NullMarked;

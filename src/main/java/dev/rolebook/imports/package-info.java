/**
 * Files become one change set of what they change. An upload is stored as it comes, then worked off by
 * any replica: read, compared with what is published, checked, applied. What a crash interrupts, another
 * replica goes on with.
 */
@NullMarked
package dev.rolebook.imports;

import org.jspecify.annotations.NullMarked;

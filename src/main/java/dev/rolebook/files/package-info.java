/**
 * Content as files: where a library's files are, and how what was sent is taken apart, one piece after
 * another.
 */
@NullMarked
package dev.rolebook.files;

import org.jspecify.annotations.NullMarked;

/** Requests that nobody would write, made from the document: valid ones, wrong ones, hostile ones. */
@NullMarked
package dev.rolebook.fuzz;

import org.jspecify.annotations.NullMarked;

/** Salary reports: bands of pay that are published together, with the editions before. */
@NullMarked
package dev.rolebook.report;

import org.jspecify.annotations.NullMarked;

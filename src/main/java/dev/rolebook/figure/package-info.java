/**
 * Figures of pay: how much, how exactly, which statistic, of what, where, for how long. The words in
 * which sources speak of pay; what they say is in {@code observation}.
 */
@NullMarked
package dev.rolebook.figure;

import org.jspecify.annotations.NullMarked;

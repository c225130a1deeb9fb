/** Measures how fast Rolebook answers, on libraries of any size. Nothing here is part of what is served. */
@NullMarked
package dev.rolebook.bench;

import org.jspecify.annotations.NullMarked;

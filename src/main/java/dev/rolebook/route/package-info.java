/** The way from one role to another: all ladders as one graph, and the shortest path through it. */
@NullMarked
package dev.rolebook.route;

import org.jspecify.annotations.NullMarked;

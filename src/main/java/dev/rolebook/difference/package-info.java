/**
 * Two texts of one document held against each other, place by place; three of them put together. Pure:
 * it knows JSON, and that lists of objects have keys.
 */
@NullMarked
package dev.rolebook.difference;

import org.jspecify.annotations.NullMarked;

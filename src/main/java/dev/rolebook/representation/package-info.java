/**
 * How an answer travels: chosen by what the client accepts, written once, named by its content,
 * compressed, answered with 304 where the client has it. Everything that a GET answers with goes
 * through here. Knows no feature.
 */
@NullMarked
package dev.rolebook.representation;

import org.jspecify.annotations.NullMarked;

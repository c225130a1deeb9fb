package dev.rolebook.document;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document.
 *
 * @param file which text
 * @param pointer where in it, as a JSON Pointer
 * @param line the line of the text, from 1, where it is known
 * @param message what is wrong, and what would be right where that is known
 */
public record Finding(String file, String pointer, @Nullable Integer line, String message) {

    @Override
    public String toString() {
        return file + (line == null ? "" : ":" + line) + " " + (pointer.isEmpty() ? "/" : pointer) + " " + message;
    }
}

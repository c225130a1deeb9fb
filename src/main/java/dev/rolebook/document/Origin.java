package dev.rolebook.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document was read.
 *
 * @param name a file's path or whatever else tells the author which text is meant
 * @param lines the line, from 1, on which the value of each JSON Pointer begins; empty if unknown
 */
public record Origin(String name, Map<String, Integer> lines) {

    /** The line of a pointer, or of the nearest thing around it that has one. */
    public @Nullable Integer line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.get(at);
    }

    public Finding finding(String pointer, String message) {
        return new Finding(name, pointer, line(pointer), message);
    }
}

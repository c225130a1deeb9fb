package dev.rolebook.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a document was read.
 *
 * @param name a file's path or whatever else tells the author which text is meant
 * @param lines the line, from 1, on which the value of each JSON Pointer begins; empty if unknown
 * @param scalars the pointers of those that have no parts
 */
public record Origin(String name, Map<String, Integer> lines, Set<String> scalars) {

    /** A text of our own making, in which nobody looks for a line. */
    public static Origin named(String name) {
        return new Origin(name, Map.of(), Set.of());
    }

    /** The line of a pointer, or of the nearest thing around it that has one. */
    public @Nullable Integer line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.get(at);
    }

    /** The same of a text that begins on a later line of its file. */
    public Origin from(int firstLine) {
        if (firstLine == 1) {
            return this;
        }
        Map<String, Integer> moved = new HashMap<>();
        lines.forEach((pointer, line) -> moved.put(pointer, line + firstLine - 1));
        return new Origin(name, moved, scalars);
    }

    public Finding finding(Rule rule, String pointer, String message) {
        String written = written(pointer);
        return new Finding(rule, name, written, line(written), message);
    }

    /**
     * A place as the author wrote it: what a document has as a list may stand there as its only
     * element, and a record as the one word that says enough.
     */
    private String written(String pointer) {
        StringBuilder written = new StringBuilder();
        List<String> tokens = Pointers.tokens(pointer);
        for (String token : tokens) {
            String at = written.toString();
            if (scalars.contains(at)) {
                return at;
            }
            boolean element = token.chars().allMatch(Character::isDigit);
            String next = at + "/" + Pointers.escape(token);
            if (!element || !lines.containsKey(at) || lines.containsKey(next)) {
                written.append('/').append(Pointers.escape(token));
            }
        }
        return written.toString();
    }
}

package dev.rolebook.selection;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties that were asked for, as a tree; a leaf is a whole value. Lets through, while an answer
 * is written, exactly these, in the answer's order; what is null or empty in it stays so.
 */
final class FieldTree extends TokenFilter {

    private final Map<String, FieldTree> children = new HashMap<>();

    /** With one more path of names. */
    void add(List<String> path) {
        if (!path.isEmpty()) {
            children.computeIfAbsent(path.get(0), none -> new FieldTree()).add(path.subList(1, path.size()));
        }
    }

    /** The same of each item of a page, whose other properties are all there. */
    TokenFilter ofItems() {
        return new TokenFilter() {
            @Override
            public TokenFilter includeProperty(String name) {
                return name.equals("items") ? FieldTree.this : TokenFilter.INCLUDE_ALL;
            }
        };
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
        FieldTree child = children.get(name);
        return child == null || !child.children.isEmpty() ? child : TokenFilter.INCLUDE_ALL;
    }

    /** Where an object could be and is not, null stays null. */
    @Override
    public boolean includeNull() {
        return true;
    }
}

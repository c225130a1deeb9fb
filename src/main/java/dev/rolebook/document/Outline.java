package dev.rolebook.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look over a text before it is read: which kind of document it is, on which line each part begins,
 * and what it holds that no document may hold.
 */
interface Outline {

    Origin origin();

    List<Finding> findings();

    /** The text behind the top level's {@code kind}. */
    @Nullable String kind();

    /** Whether a text holds what neither the database nor UTF-8 can: escapes get it past a reader. */
    static boolean isUnstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n')
                        || Character.getType(c) == Character.SURROGATE);
    }
}

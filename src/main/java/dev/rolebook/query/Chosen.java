package dev.rolebook.query;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a query names.
 *
 * @param ids their ids, by the parameter that names them
 */
public record Chosen(Map<String, Set<UUID>> ids) {

    /** The documents that one parameter names; null if it is not given. */
    public @Nullable Set<UUID> by(String parameter) {
        return ids.get(parameter);
    }
}

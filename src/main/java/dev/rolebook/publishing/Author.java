package dev.rolebook.publishing;

import dev.rolebook.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, for the log.
 *
 * @param name of a person or a program
 * @param key the shown part of the access key that was used; null where none was
 * @param address the network address of the caller; null where nobody called
 */
public record Author(
        String name, @Nullable String key, @Nullable String address) {

    /** Whoever made the request at hand. */
    public static Author of(Caller caller) {
        return new Author(caller.name(), caller.key(), caller.address());
    }

    /** Somebody inside this installation, who needed no key. */
    public static Author inside(String name) {
        return new Author(name, null, null);
    }
}

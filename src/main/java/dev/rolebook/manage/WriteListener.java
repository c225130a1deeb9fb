package dev.rolebook.manage;

import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Told of every write that was done, inside its transaction. */
public interface WriteListener {

    /**
     * A write was done: neither refused nor only tried, and not answered again.
     *
     * @param method the resource method, with its arguments
     * @param answer what it answers with
     */
    void written(InvocationContext method, @Nullable Object answer);
}

package dev.rolebook.manage;

import org.jspecify.annotations.Nullable;

/** A part of a request, or an answer, in which somebody says why something is done. */
public interface Explained {

    /** Why; null or empty if nobody said. */
    @Nullable String why();
}

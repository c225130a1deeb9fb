package dev.rolebook.cache;

import io.quarkus.arc.Arc;

/** For tests of what is composed: nothing is kept of what was answered before. */
public final class Cold {

    private Cold() {}

    public static void start() {
        ResponseCache cache = Arc.container().instance(ResponseCache.class).get();
        cache.clear(Arc.container().instance(Applied.class).get().number());
        cache.settle();
    }
}

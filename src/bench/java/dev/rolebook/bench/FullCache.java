package dev.rolebook.bench;

import java.util.HashMap;
import java.util.Map;

/** A generated library of which answers are kept, as in production. */
public class FullCache extends LargeLibrary {

    /** Megabytes. */
    static final int SIZE = 64;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("rolebook.cache.size", SIZE + "M");
        return settings;
    }
}

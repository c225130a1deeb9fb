package dev.rolebook.publishing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A database of one's own, in which nothing was ever published; and answers that are composed each time, and tell what they cost. */
public class NoSampleLibrary implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rolebook.sample-library", "false", "rolebook.server-timing", "true", "rolebook.cache.size", "0");
    }
}

package dev.rolebook.syndication;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Links for people lead to a site. */
public class WithSite implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rolebook.site.url", "https://example.org");
    }
}

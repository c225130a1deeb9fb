package dev.rolebook.syndication;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Links for people lead to a site, whose pages alone may read answers, by TLS. */
public class WithSite implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rolebook.site.url",
                "https://example.org",
                "rolebook.public-url",
                "https://api.example.org",
                "rolebook.cors.origins",
                "https://example.org,https://www.example.org:8443");
    }
}

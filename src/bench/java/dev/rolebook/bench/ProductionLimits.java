package dev.rolebook.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Slow clients are given as long as in production, and not as little as in tests. */
public class ProductionLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rolebook.limits.head-seconds", "20",
                "rolebook.limits.body-seconds", "20",
                "rolebook.limits.answer-seconds", "20");
    }
}

package dev.rolebook.access;

import static io.restassured.RestAssured.given;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.key.AccessKeys;
import dev.rolebook.key.NewAccessKey;
import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Keys that work, for tests: one of each role and database. */
public final class Keyring {

    /** Whose jobs {@link #as} a partner writes. */
    public static final String PARTNER = "example-partner";

    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private Keyring() {}

    /** A request of somebody who has just this role. */
    public static RequestSpecification as(String role) {
        return with(key(role));
    }

    /** A request of a partner who writes the jobs of a source. */
    public static RequestSpecification asPartnerOf(String source) {
        return with(partnerKey(source));
    }

    /** A request with a key. */
    public static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    /** The key of somebody who has just this role. */
    public static String key(String role) {
        return switch (role) {
            case Roles.ADMINISTRATOR -> PostgresResource.ADMIN_KEY;
            case Roles.PARTNER -> partnerKey(PARTNER);
            default -> KEYS.computeIfAbsent(here(role), missing -> issue(role, null));
        };
    }

    public static String partnerKey(String source) {
        return KEYS.computeIfAbsent(here("partner " + source), missing -> issue(Roles.PARTNER, source));
    }

    private static String issue(String role, @Nullable String source) {
        return Objects.requireNonNull(Arc.container()
                .instance(AccessKeys.class)
                .get()
                .issue(new NewAccessKey("Test " + role, List.of(role), source, null, null), "tests")
                .secret());
    }

    /** Each Quarkus under test has a database of its own. */
    private static String here(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class) + " " + name;
    }
}

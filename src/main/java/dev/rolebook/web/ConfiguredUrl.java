package dev.rolebook.web;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** A URL of a setting, with which full URLs begin: what is wrong with it would be wrong with all of them. */
public final class ConfiguredUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private ConfiguredUrl() {}

    /**
     * Demands that it is one of the web, to which a path can be added.
     *
     * @throws ConfigurationException saying so in a sentence
     */
    public static void demand(String setting, URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean absolute = SCHEMES.contains(scheme) && url.getHost() != null;
        boolean goesOn = url.getRawQuery() == null
                && url.getRawFragment() == null
                && !String.valueOf(url.getRawPath()).endsWith("/");
        if (!absolute || !goesOn) {
            throw new ConfigurationException(
                    setting + ": '" + url + "' is no URL that others can begin with; write scheme"
                            + " and host, without a slash at the end, as in https://example.org");
        }
    }
}

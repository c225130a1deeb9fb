package dev.rolebook.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which sites' pages may read answers in a browser (CORS). Others are read by whoever is no browser all the same. */
@ConfigMapping(prefix = "rolebook.cors")
interface CrossOriginConfig {

    /**
     * Origins ({@code https://www.example.org}), or {@code *} for every page anywhere; none, if it is set
     * to nothing.
     */
    @WithDefault("*")
    Optional<List<String>> origins();
}

package dev.rolebook.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;

/**
 * Where clients reach this API. Full URLs are made from it and never from the Host field, which
 * whoever asks can choose.
 */
@ConfigMapping(prefix = "rolebook.public-url")
public interface PublicUrl {

    /** Scheme, host and port, without a slash at the end: {@code https://api.example.org}. */
    @WithParentName
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI value();

    /** The full URL of a path from the root. */
    default String of(String href) {
        return value() + href;
    }
}

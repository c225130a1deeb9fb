package dev.rolebook.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets pages of other origins read answers, problems included (the CORS protocol of the Fetch
 * standard). Credentials are never allowed: who calls says so in a header field, and no browser adds
 * that by itself. Without a proxy, as the fields that every answer has.
 */
@Singleton
class CrossOrigin {

    private static final String PREFIX = "access-control-";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ANY = "*";

    /** Scheme, host and perhaps a port, as browsers write it. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/*?#@,]+");

    /** What pages may read besides what browsers always show them. */
    private static final HeaderField EXPOSED = HeaderField.of(
            "Access-Control-Expose-Headers",
            "Age, Allow, Cache-Status, Cache-Tag, Content-Encoding, Date, Deprecation,"
                    + " ETag, Idempotent-Replayed, Link, Location, RateLimit, RateLimit-Policy, Repr-Digest, Retry-After,"
                    + " Rolebook-Publication, Server-Timing, Sunset, WWW-Authenticate, X-Request-Id");

    private static final HeaderField ANYBODY = HeaderField.of(ALLOW_ORIGIN, ANY);

    /** What pages may send besides what browsers always let them. */
    private static final String ACCEPTED = "Authorization, Content-Type, Idempotency-Key, If-Match,"
            + " If-Modified-Since, If-None-Match, If-Unmodified-Since, Rolebook-Preview, Rolebook-Publication, Want-Repr-Digest, X-Request-Id";

    /** Seconds for which a browser need not ask again; it may choose less. */
    private static final String MAX_AGE = "86400";

    private final Set<String> allowed;
    private final boolean anybody;

    CrossOrigin(CrossOriginConfig config) {
        this.allowed = Set.copyOf(config.origins().orElse(List.of()));
        this.anybody = allowed.contains(ANY);
        allowed.stream()
                .filter(origin -> !origin.equals(ANY) && !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new ConfigurationException("rolebook.cors.origins: '" + wrong
                            + "' is no origin; write scheme and host, as in https://www.example.org, or * alone");
                });
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        // What is configured wrongly stops the start, not the first request.
    }

    /** Says on an answer who may read it; nothing that a route of the framework says about it stands. */
    void complete(RoutingContext request) {
        MultiMap fields = request.response().headers();
        if (Endpoints.isFrameworks(String.valueOf(request.request().path()))) {
            fields.names().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                    .toList()
                    .forEach(fields::remove);
        }
        if (anybody) {
            ANYBODY.setIn(fields);
            expose(request.request(), fields);
            return;
        }
        if (!allowed.isEmpty()) {
            String others = fields.get("Vary");
            fields.set("Vary", others == null ? "Origin" : others + ", Origin");
        }
        // "null" stands for nobody known.
        Optional.ofNullable(request.request().getHeader("Origin"))
                .filter(allowed::contains)
                .ifPresent(origin -> {
                    fields.set(ALLOW_ORIGIN, origin);
                    expose(request.request(), fields);
                });
    }

    /** What whoever may read the answer may do. */
    private static void expose(HttpServerRequest request, MultiMap fields) {
        if (isPreflight(request)) {
            fields.set("Access-Control-Allow-Methods", String.valueOf(fields.get("Allow")));
            fields.set("Access-Control-Allow-Headers", ACCEPTED);
            fields.set("Access-Control-Max-Age", MAX_AGE);
        } else {
            EXPOSED.setIn(fields);
        }
    }

    /** A browser's question whether it may send a request. */
    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}

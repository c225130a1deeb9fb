package dev.rolebook.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers not to do with it. A resource that sets one of these itself wins. */
final class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    /** Data is never a document that loads or is framed. */
    private static final HeaderField OF_DATA =
            HeaderField.of(CONTENT_POLICY, "default-src 'none'; frame-ancestors 'none'");

    /** Swagger UI: its own files and inline styles and start script, and nothing from elsewhere. */
    private static final HeaderField OF_TOOLS = HeaderField.of(
            CONTENT_POLICY,
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'");

    private static final HeaderField NO_GUESSING = HeaderField.of("X-Content-Type-Options", "nosniff");
    private static final HeaderField NO_REFERRER = HeaderField.of("Referrer-Policy", "no-referrer");

    /** Pages that isolate themselves may still show what is here. */
    private static final HeaderField FOR_ISOLATED_PAGES =
            HeaderField.of("Cross-Origin-Resource-Policy", "cross-origin");

    /** A year, which browsers renew with every answer. */
    private static final HeaderField ONLY_TLS = HeaderField.of("Strict-Transport-Security", "max-age=31536000");

    private SecurityHeaders() {}

    /**
     * Adds what is missing.
     *
     * @param secure whether clients speak TLS, to us or to a proxy in front
     */
    static void complete(RoutingContext request, boolean secure) {
        MultiMap headers = request.response().headers();
        String path = request.request().path();
        boolean tool = path != null && path.startsWith("/q/swagger-ui");
        (tool ? OF_TOOLS : OF_DATA).completeIn(headers);
        NO_GUESSING.completeIn(headers);
        NO_REFERRER.completeIn(headers);
        FOR_ISOLATED_PAGES.completeIn(headers);
        if (secure) {
            ONLY_TLS.completeIn(headers);
        }
    }
}

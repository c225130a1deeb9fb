package dev.rolebook.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers not to do with it. A resource that sets one of these itself wins. */
final class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    /** Data is never a document that loads or is framed. */
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI: its own files and inline styles and start script, and nothing from elsewhere. */
    private static final String OF_TOOLS =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** A year, which browsers renew with every answer. */
    private static final String ONLY_TLS = "max-age=31536000";

    /**
     * Adds what is missing.
     *
     * @param secure whether clients speak TLS, to us or to a proxy in front
     */
    static void complete(RoutingContext request, boolean secure) {
        MultiMap headers = request.response().headers();
        String path = request.request().path();
        boolean tool = path != null && path.startsWith("/q/swagger-ui");
        setIfAbsent(headers, CONTENT_POLICY, tool ? OF_TOOLS : OF_DATA);
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        // Pages that isolate themselves may still show what is here.
        setIfAbsent(headers, "Cross-Origin-Resource-Policy", "cross-origin");
        if (secure) {
            setIfAbsent(headers, "Strict-Transport-Security", ONLY_TLS);
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}

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

    static void complete(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String path = request.request().path();
        boolean tool = path != null && path.startsWith("/q/swagger-ui");
        setIfAbsent(headers, CONTENT_POLICY, tool ? OF_TOOLS : OF_DATA);
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}

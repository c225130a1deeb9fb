package dev.rolebook.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** That a request wants to see what is not published yet. Its answers are for nobody else. */
public final class PreviewRequest {

    /** The header field with the token. */
    public static final String HEADER = "Rolebook-Preview";

    /** The same as a parameter: a frame of another page sends no header fields of its own. */
    public static final String PARAMETER = "preview";

    private static final String EMBEDDED = "/embed/";

    private PreviewRequest() {}

    /** The token of a request; empty if it has none. */
    public static Optional<String> token(HttpServerRequest request) {
        Optional<String> field = Optional.ofNullable(request.getHeader(HEADER));
        boolean embedded = request.path() != null && request.path().startsWith(EMBEDDED);
        return field.isPresent() || !embedded ? field : Optional.ofNullable(request.getParam(PARAMETER));
    }

    public static boolean isOne(HttpServerRequest request) {
        return token(request).isPresent();
    }
}

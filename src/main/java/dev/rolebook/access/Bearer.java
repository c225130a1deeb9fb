package dev.rolebook.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The credential of a request: {@code Authorization: Bearer …} (RFC 6750), and nowhere else. */
public final class Bearer {

    private static final Pattern FIELD = Pattern.compile("bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    private Bearer() {}

    /** A key or a token, as it was sent; empty if there is none, or another scheme, which is not ours. */
    public static Optional<String> of(HttpServerRequest request) {
        String field = request.getHeader("Authorization");
        Matcher bearer = FIELD.matcher(field == null ? "" : field.strip());
        if (!bearer.matches()) {
            return Optional.empty();
        }
        String token = bearer.group(1);
        return Optional.of(token == null ? "" : token.strip());
    }
}

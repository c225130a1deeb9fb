package dev.rolebook.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/** Whether a request has a valid key or token, and its answer tells things that are for its sender alone. */
public final class KnownCaller {

    private KnownCaller() {}

    public static boolean of(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}

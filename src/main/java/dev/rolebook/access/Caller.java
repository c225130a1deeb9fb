package dev.rolebook.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who made the request at hand. */
@RequestScoped
public class Caller {

    /** The attribute of an identity with the public half of its key. */
    public static final String KEY = "rolebook.key";

    /** The attribute of an identity with the source whose jobs it writes. */
    public static final String PARTNER = "rolebook.partner";

    private static final String NOBODY = "anonymous";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest exchange;

    Caller(SecurityIdentity identity, CurrentVertxRequest exchange) {
        this.identity = identity;
        this.exchange = exchange;
    }

    /** As the key or the token says; {@code anonymous} without one. */
    public String name() {
        return identity.isAnonymous() ? NOBODY : identity.getPrincipal().getName();
    }

    /** The public half of the key, {@code rb_4k7qz1m9x2ab}; null if there is none. */
    public @Nullable String key() {
        return identity.getAttribute(KEY);
    }

    /** Where the request came from: an IP address; empty if no network was involved. */
    public String address() {
        RoutingContext request = exchange.getCurrent();
        SocketAddress address = request == null ? null : request.request().remoteAddress();
        String host = address == null ? null : address.hostAddress();
        return host == null ? "" : host;
    }

    /** The caller's {@link Roles}, those included that others include. */
    public Set<String> roles() {
        return Roles.withIncluded(identity.getRoles());
    }

    /** The source whose jobs the caller may write; null if it is not a partner. */
    public @Nullable String partner() {
        return identity.getAttribute(PARTNER);
    }
}

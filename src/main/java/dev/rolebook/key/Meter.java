package dev.rolebook.key;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds metered keys to their quotas, on every path alike, and notes that keys are used. */
@ApplicationScoped
class Meter {

    /** As soon as it is known who asks (access.Doorkeeper). */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 2);

    private static final int NOT_MODIFIED = 304;
    private static final Logger LOG = Logger.getLogger(Meter.class);

    private final Quota quota;
    private final LastUse uses;
    private final Vertx vertx;

    Meter(Quota quota, LastUse uses, Vertx vertx) {
        this.quota = quota;
        this.uses = uses;
        this.vertx = vertx;
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::measure);
    }

    private void measure(RoutingContext request) {
        KeyHolder holder = holder(request);
        if (holder == null) {
            request.next();
            return;
        }
        if (holder.unseen()) {
            inBackground("The last use was not noted", () -> uses.note(holder.id()));
        }
        Integer perMinute = holder.quota();
        if (perMinute == null) {
            request.next();
            return;
        }
        vertx.executeBlocking(() -> quota.take(holder.id(), perMinute), false)
                .onSuccess(allowance -> admit(request, holder, allowance))
                .onFailure(request::fail);
    }

    private static @Nullable KeyHolder holder(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(KeyHolder.ATTRIBUTE)
                : null;
    }

    private void admit(RoutingContext request, KeyHolder holder, Allowance allowance) {
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Policy", allowance.policy());
        response.putHeader("RateLimit", allowance.limit());
        if (!allowance.granted()) {
            request.fail(Problem.of(
                            ProblemType.QUOTA_EXCEEDED,
                            "The key may make " + allowance.perMinute() + " requests a minute.")
                    .with("Retry-After", String.valueOf(allowance.retryAfter())));
            return;
        }
        // Whoever asks whether something has changed shall not have to save on it.
        request.addEndHandler(ended -> {
            if (response.getStatusCode() == NOT_MODIFIED) {
                inBackground("A request was not given back", () -> {
                    quota.giveBack(holder.id(), allowance.perMinute());
                    return null;
                });
            }
        });
        request.next();
    }

    /** Nobody waits for this, and nothing is lost if it fails. */
    private void inBackground(String otherwise, Callable<?> task) {
        vertx.executeBlocking(task, false).onFailure(failure -> LOG.debug(otherwise, failure));
    }
}

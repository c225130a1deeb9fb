package dev.rolebook.access;

import dev.rolebook.web.Challenge;
import dev.rolebook.web.KnownCaller;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How much a service has to do is for those who run it: metrics need a key, of whatever role. */
@ApplicationScoped
class MetricsDoor {

    private static final String METRICS = "/q/metrics";

    /** As soon as it is known who asks (Doorkeeper). */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 3);

    void stand(@Observes Router router) {
        router.route(METRICS + "*").order(ORDER).handler(MetricsDoor::receive);
    }

    private static void receive(RoutingContext request) {
        if (KnownCaller.of(request)) {
            request.next();
        } else {
            request.fail(Challenge.noCredential());
        }
    }
}

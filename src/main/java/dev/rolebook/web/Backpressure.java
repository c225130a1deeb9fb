package dev.rolebook.web;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Holds a request back while the answers before it on its connection wait to be taken: whoever asks for
 * hundreds at once and takes none would have all of them kept in memory. {@link SlowReaders} ends the wait.
 */
@ApplicationScoped
class Backpressure {

    void stand(@Observes Router router) {
        // With the front door: before a body is read.
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS).handler(Backpressure::hold);
    }

    private static void hold(RoutingContext request) {
        HttpServerResponse answer = request.response();
        if (!answer.writeQueueFull()) {
            request.next();
            return;
        }
        request.request().pause();
        answer.drainHandler(drained -> {
            answer.drainHandler(null);
            request.next();
            // Only now is there somebody to take the body.
            request.request().resume();
        });
    }
}

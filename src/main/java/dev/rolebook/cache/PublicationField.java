package dev.rolebook.cache;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says on every answer which publication this replica has applied. */
@ApplicationScoped
class PublicationField {

    private final Applied applied;

    PublicationField(Applied applied) {
        this.applied = applied;
    }

    void stand(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_BODY_HANDLER).handler(this::promise);
    }

    private void promise(RoutingContext request) {
        request.addHeadersEndHandler(head -> applied.tell(request.response().headers()));
        request.next();
    }
}

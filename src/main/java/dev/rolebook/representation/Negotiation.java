package dev.rolebook.representation;

import dev.rolebook.web.Endpoints;
import dev.rolebook.web.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a request is answered with, before anything is composed: the best of the media types
 * that its URL offers. The framework is then told of no other, because it does not know that q=0
 * refuses, and stumbles over what it cannot read.
 */
@ApplicationScoped
class Negotiation {

    private static final String VARY = "Vary";

    private final Endpoints endpoints;

    Negotiation(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void stand(@Observes Router router) {
        // After the front door has let the request in, and before whatever answers it.
        router.route().order(RouteConstants.ROUTE_ORDER_BODY_HANDLER + 2).handler(this::negotiate);
    }

    private void negotiate(RoutingContext request) {
        ServerTiming.begin(request);
        HttpServerRequest asked = request.request();
        List<MediaType> offers = endpoints.offers(asked.path(), asked.method().name());
        Optional<Problem> refusal = offers.isEmpty() ? Optional.empty() : refusal(asked, offers);
        if (refusal.isPresent()) {
            request.fail(refusal.get());
        } else {
            request.next();
        }
    }

    private static Optional<Problem> refusal(HttpServerRequest asked, List<MediaType> offers) {
        MultiMap fields = asked.headers();
        Optional<MediaType> best = Accept.of(Fields.joined(fields, "Accept")).best(offers);
        if (best.isEmpty()) {
            return Optional.of(Endpoints.notAcceptable(offers).with(VARY, "Accept"));
        }
        fields.set("Accept", Endpoints.plain(best.get()));
        boolean codable = !asked.method().equals(HttpMethod.GET)
                || AcceptEncoding.of(Fields.joined(fields, "Accept-Encoding"))
                        .best(true)
                        .isPresent();
        return codable ? Optional.empty() : Optional.of(Answer.noCoding().with(VARY, "Accept-Encoding"));
    }
}

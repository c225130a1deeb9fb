package dev.rolebook.representation;

import dev.rolebook.selection.Selections;
import dev.rolebook.web.Endpoints;
import dev.rolebook.web.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request is answered with, before anything is composed: the best of the media types
 * that its URL offers. The framework is then told of no other, because it does not know that q=0
 * refuses, and stumbles over what it cannot read.
 */
@ApplicationScoped
public class Negotiation {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final String VARY = "Vary";
    private static final String CHOSEN = Negotiation.class.getName();

    private final Endpoints endpoints;

    Negotiation(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void stand(@Observes Router router, Vertx vertx) {
        // Loads a native library, for which no request shall wait, nor the start.
        vertx.executeBlocking(ContentCoding::available);
        // After the front door has let the request in, and before whatever answers it.
        router.route().order(RouteConstants.ROUTE_ORDER_BODY_HANDLER + 2).handler(this::negotiate);
    }

    /** The media type that a request is answered with; null if its URL offers none. */
    public static @Nullable String chosen(RoutingContext request) {
        return request.get(CHOSEN);
    }

    private void negotiate(RoutingContext request) {
        ServerTiming.begin(request);
        HttpServerRequest asked = request.request();
        List<MediaType> offers = offers(asked);
        Optional<Problem> refusal = offers.isEmpty() ? Optional.empty() : refusal(request, offers);
        if (refusal.isPresent()) {
            request.fail(refusal.get());
        } else {
            request.next();
        }
    }

    /** With {@code fields} JSON becomes a selection, and nothing else can be selected from. */
    private List<MediaType> offers(HttpServerRequest asked) {
        List<MediaType> offers = endpoints.offers(asked.path(), asked.method().name());
        boolean selected = offers.contains(JSON)
                && asked.method().equals(HttpMethod.GET)
                && asked.params().contains(Selections.PARAMETER);
        return selected ? List.of(Selections.TYPE) : offers;
    }

    private static Optional<Problem> refusal(RoutingContext request, List<MediaType> offers) {
        HttpServerRequest asked = request.request();
        MultiMap fields = asked.headers();
        Optional<MediaType> best = best(Accept.of(Fields.joined(fields, "Accept")), offers);
        if (best.isEmpty()) {
            return Optional.of(Endpoints.notAcceptable(offers).with(VARY, "Accept"));
        }
        request.put(CHOSEN, best.get().toString());
        // The framework knows a selection as the JSON that it is.
        fields.set("Accept", Endpoints.plain(best.get().equals(Selections.TYPE) ? JSON : best.get()));
        boolean codable = !asked.method().equals(HttpMethod.GET)
                || AcceptEncoding.of(Fields.joined(fields, "Accept-Encoding"))
                        .best(true)
                        .isPresent();
        return codable ? Optional.empty() : Optional.of(Answer.noCoding().with(VARY, "Accept-Encoding"));
    }

    /** Whoever takes JSON takes a selection of it: the address asks for no less. */
    private static Optional<MediaType> best(Accept accepted, List<MediaType> offers) {
        return accepted.best(offers)
                .or(() -> offers.contains(Selections.TYPE)
                        ? accepted.best(List.of(JSON)).map(json -> Selections.TYPE)
                        : Optional.empty());
    }
}

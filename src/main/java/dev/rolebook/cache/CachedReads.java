package dev.rolebook.cache;

import dev.rolebook.cache.Flights.Flight;
import dev.rolebook.cache.Flights.Landing;
import dev.rolebook.cache.Turns.Turn;
import dev.rolebook.representation.Negotiation;
import dev.rolebook.representation.Representation;
import dev.rolebook.representation.RepresentationListener;
import dev.rolebook.web.DeliveryRead;
import dev.rolebook.web.EarlyAnswers;
import dev.rolebook.web.PreviewRequest;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Answers reads of the delivery plane from what is kept, on the event loop. What is not kept is
 * composed once, however many ask for it at the same time. What it needs for that has no proxies: each
 * would be gone through with every answer.
 */
@Singleton
class CachedReads implements EarlyAnswers, RepresentationListener {

    /** When keys are metered (key.Meter), and before the framework opens anything. */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 3);

    private static final Duration FOR_A_PUBLICATION = Duration.ofSeconds(1);

    private static final String FLIGHT = CachedReads.class.getName();
    private static final String PATIENCE_END = FLIGHT + ".patience";

    private final ResponseCache cache;
    private final Applied applied;
    private final Hits hits;
    private final Recomposition recomposition;
    private final KnownRequests known;
    private final Duration patience;
    private final Flights flights = new Flights();

    CachedReads(
            ResponseCache cache,
            Applied applied,
            Hits hits,
            Recomposition recomposition,
            KnownRequests known,
            CacheConfig config) {
        this.cache = cache;
        this.applied = applied;
        this.hits = hits;
        this.recomposition = recomposition;
        this.known = known;
        this.patience = config.patience();
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::read);
    }

    @Override
    public boolean answer(RoutingContext request) {
        CacheKey key = request.response().writeQueueFull() ? null : known.find(request);
        CachedAnswer kept = key == null ? null : cache.find(key, System.nanoTime());
        if (kept == null) {
            return false;
        }
        kept.asked();
        hits.send(kept, request);
        return true;
    }

    private void read(RoutingContext request) {
        HttpServerRequest asked = request.request();
        if (!DeliveryRead.isOne(asked)) {
            request.next();
        } else if (AtLeast.isAsked(asked)) {
            awaitPublication(request);
        } else {
            serve(request);
        }
    }

    private void awaitPublication(RoutingContext request) {
        try {
            long number = AtLeast.of(request.request());
            Context loop = Vertx.currentContext();
            applied.whenAtLeast(
                    number,
                    FOR_A_PUBLICATION,
                    arrived -> loop.runOnContext(now -> {
                        if (request.response().closed()) {
                            return;
                        }
                        if (arrived) {
                            serve(request);
                        } else {
                            request.fail(AtLeast.notYet(number, applied.number()));
                        }
                    }));
        } catch (Problem refusal) {
            request.fail(refusal);
        }
    }

    private void serve(RoutingContext request) {
        String type = Negotiation.chosen(request);
        if (type == null || !cache.isOn() || PreviewRequest.isOne(request.request())) {
            request.next();
            return;
        }
        CacheKey key = CacheKey.of(request.request(), type);
        CachedAnswer kept = cache.find(key, System.nanoTime());
        if (kept == null) {
            compose(key, request);
        } else {
            kept.asked();
            known.learn(request, kept.key());
            hits.send(kept, request);
        }
    }

    private void compose(CacheKey key, RoutingContext request) {
        Context loop = Vertx.currentContext();
        Consumer<Landing> landed = how -> loop.runOnContext(now -> afterwards(how, request));
        Flight flight = flights.join(key, patienceLeft(request), landed);
        if (flight == null) {
            return;
        }
        request.put(FLIGHT, flight);
        // However it ends: answered, refused, failed, or because nobody is there any more.
        request.addEndHandler(end -> flights.land(flight, ended(request, end.succeeded())));
        if (request.response().closed()) {
            // Of those who left before, the end is not told.
            flights.land(flight, Landing.AGAIN);
        } else {
            request.next();
        }
    }

    /** What failed may fail for others too, each for themselves; what nothing was composed for tells them nothing. */
    private static Landing ended(RoutingContext request, boolean answered) {
        return answered && !ComposingInTurn.isGivenUp(request) ? Landing.ALONE : Landing.AGAIN;
    }

    /** In nanoseconds; however often a request begins to wait anew, it waits once. */
    private long patienceLeft(RoutingContext request) {
        Long end = request.get(PATIENCE_END);
        if (end == null) {
            end = System.nanoTime() + patience.toNanos();
            request.put(PATIENCE_END, end);
        }
        return end - System.nanoTime();
    }

    private void afterwards(Landing how, RoutingContext request) {
        if (request.response().closed()) {
            return;
        }
        switch (how) {
            case ALONE -> request.next();
            case AGAIN -> serve(request);
            case LATE ->
                request.fail(Problem.of(ProblemType.UNAVAILABLE, "The answer is being composed, which takes too long.")
                        .with("Retry-After", "5"));
        }
    }

    @Override
    public void made(RoutingContext exchange, Representation representation) {
        Flight flight = exchange.get(FLIGHT);
        if (flight == null) {
            return;
        }
        Turn turn = ComposingInTurn.of(exchange);
        CachedAnswer answer = new CachedAnswer(
                flight.key(), representation, exchange.request().uri(), turn == null ? flight.start() : turn.beganAt());
        boolean kept = isLasting(representation) && cache.keep(answer);
        (kept ? CacheStatus.STORED : CacheStatus.MISS).setIn(exchange.response().headers());
        recomposition.cameBy(exchange.request());
        flights.land(flight, kept || cache.isOld(answer) ? Landing.AGAIN : Landing.ALONE);
    }

    /** Only of what is published it is known when it becomes old, and only by what it was made from. */
    private static boolean isLasting(Representation representation) {
        Representation.Description description = representation.description();
        return description.isPublic()
                && description.publication() > 0
                && description.tags().count() > 0;
    }

    /** How many answers are being composed that others may wait for. */
    int underWay() {
        return flights.size();
    }
}

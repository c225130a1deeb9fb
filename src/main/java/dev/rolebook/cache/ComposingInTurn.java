package dev.rolebook.cache;

import dev.rolebook.cache.Turns.Turn;
import dev.rolebook.database.Reachability;
import dev.rolebook.web.DeliveryRead;
import dev.rolebook.web.PreviewRequest;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many reads compose answers at the same time as keep the processors busy. More would
 * finish no earlier, all of them together, and whoever publishes, or learns of a publication, would
 * stand in line with each of them: for a processor, for a connection, for a thread.
 */
@Singleton
class ComposingInTurn {

    /** What is not kept has come past {@link CachedReads}. */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 4);

    /** Who composes waits for the database half of the time: two would do, were it always near. */
    private static final int FOR_EACH_PROCESSOR = 4;

    private static final String TURN = ComposingInTurn.class.getName();
    private static final String PATIENCE = TURN + ".patience";
    private static final String GIVEN_UP = TURN + ".given-up";

    private final int atOnce;
    private final Turns turns;
    private final Reachability database;
    private final Duration patience;

    /**
     * With the patience that requests have for a connection: the line stands where they waited for one.
     */
    ComposingInTurn(
            CacheConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "20") int connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout", defaultValue = "5S")
                    Duration patience,
            Reachability database) {
        this.atOnce = config.composedAtOnce().orElseGet(() -> usefulWith(connections));
        this.turns = new Turns(Math.max(1, atOnce));
        this.database = database;
        this.patience = patience;
    }

    /** A quarter of the connections is for whoever writes. */
    private static int usefulWith(int connections) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(FOR_EACH_PROCESSOR * processors, connections * 3 / 4));
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (atOnce < 1) {
            throw new ConfigurationException("rolebook.cache.composed-at-once: with " + atOnce
                    + " answers at a time none is ever composed; write 1 or more");
        }
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::queue);
    }

    /** Whoever waits is refused as well as whoever comes now, instead of after those who wait in vain. */
    void goOn(@ObservesAsync Reachability.Away away) {
        turns.letAllGoOn();
    }

    private void queue(RoutingContext request) {
        if (!takesTurn(request)) {
            request.next();
            return;
        }
        Context loop = Vertx.currentContext();
        Turn turn = turns.take(() -> loop.runOnContext(now -> begin(request)));
        request.put(TURN, turn);
        // However it ends: answered, refused, failed, or because nobody is there any more.
        request.addEndHandler(end -> {
            cancelPatience(request);
            turn.leave();
        });
        if (request.response().closed()) {
            // Of those who left before, the end is not told.
            turn.leave();
        } else if (turn.isAtOnce()) {
            request.next();
        } else {
            await(turn, request);
        }
    }

    /** Previews have a line of their own, which is shorter; and without a database it is refused at once. */
    private boolean takesTurn(RoutingContext request) {
        return DeliveryRead.isOne(request.request()) && !PreviewRequest.isOne(request.request()) && !database.isAway();
    }

    private void await(Turn turn, RoutingContext request) {
        if (database.isAway() && turn.giveUp()) {
            // Since it was looked at: nobody tells of that again. It goes on without one.
            request.remove(TURN);
            request.next();
            return;
        }
        request.put(
                PATIENCE, request.vertx().setTimer(Math.max(1, patience.toMillis()), late -> giveUp(turn, request)));
    }

    private static void begin(RoutingContext request) {
        cancelPatience(request);
        if (!request.response().closed()) {
            request.next();
        }
    }

    private static void cancelPatience(RoutingContext request) {
        if (request.get(PATIENCE) instanceof Long timer) {
            request.vertx().cancelTimer(timer);
        }
    }

    private static void giveUp(Turn turn, RoutingContext request) {
        if (turn.giveUp() && !request.response().closed()) {
            request.put(GIVEN_UP, true);
            request.fail(
                    Problem.of(ProblemType.UNAVAILABLE, "So many others are being answered that it takes too long.")
                            .with("Retry-After", "5"));
        }
    }

    /** The turn of a request; null if it takes none. */
    static @Nullable Turn of(@Nullable RoutingContext request) {
        return request == null ? null : request.get(TURN);
    }

    /** Whether nothing was composed for a request, because its turn never came. */
    static boolean isGivenUp(RoutingContext request) {
        return request.get(GIVEN_UP) != null;
    }

    /** Those who compose, and those who wait until they may. */
    Turns turns() {
        return turns;
    }
}

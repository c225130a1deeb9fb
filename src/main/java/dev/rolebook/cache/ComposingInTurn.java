package dev.rolebook.cache;

import dev.rolebook.cache.Turns.Turn;
import dev.rolebook.database.Reachability;
import dev.rolebook.representation.Representation;
import dev.rolebook.representation.RepresentationListener;
import dev.rolebook.web.DeliveryRead;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only so many reads compose answers at the same time as keep the processors busy. More would
 * finish no earlier, all of them together, and whoever publishes, or learns of a publication, would
 * stand in line with each of them: for a processor, for a connection, for a thread.
 */
@Singleton
class ComposingInTurn implements RepresentationListener {

    /** What is not kept has come past {@link CachedReads}. */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 4);

    /** Half of the time a composing thread waits for the database, which may be farther away than it is for us. */
    private static final int FOR_EACH_PROCESSOR = 4;

    private static final String TURN = ComposingInTurn.class.getName();
    private static final String PATIENCE = TURN + ".patience";

    private final Turns turns;
    private final Reachability database;
    private final Duration patience;

    ComposingInTurn(
            CacheConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "20") int connections,
            Reachability database) {
        this.turns = new Turns(config.composedAtOnce().orElseGet(() -> usefulWith(connections)));
        this.database = database;
        this.patience = config.patience();
    }

    /** A quarter of the connections is for whoever writes. */
    private static int usefulWith(int connections) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(FOR_EACH_PROCESSOR * processors, connections * 3 / 4));
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::queue);
    }

    private void queue(RoutingContext request) {
        // Without a database it is refused at once, which takes no turn.
        if (!DeliveryRead.isOne(request.request()) || database.isAway()) {
            request.next();
            return;
        }
        Context loop = Vertx.currentContext();
        Turn turn = turns.take(() -> loop.runOnContext(now -> begin(request)));
        request.put(TURN, turn);
        // However it ends: answered, refused, failed, or because nobody is there any more.
        request.addEndHandler(end -> turn.end());
        if (request.response().closed()) {
            // Of those who left before, the end is not told.
            turn.end();
        } else if (turn.isAtOnce()) {
            request.next();
        } else {
            request.put(PATIENCE, request.vertx().setTimer(patience.toMillis(), late -> giveUp(turn, request)));
        }
    }

    private static void begin(RoutingContext request) {
        if (request.get(PATIENCE) instanceof Long timer) {
            request.vertx().cancelTimer(timer);
        }
        if (!request.response().closed()) {
            request.next();
        }
    }

    private static void giveUp(Turn turn, RoutingContext request) {
        if (turn.giveUp() && !request.response().closed()) {
            request.fail(
                    Problem.of(ProblemType.UNAVAILABLE, "So many others are being answered that it takes too long.")
                            .with("Retry-After", "5"));
        }
    }

    /** It is composed: how long somebody takes to receive it is no matter of the others. */
    @Override
    public void made(RoutingContext exchange, Representation representation) {
        Turn turn = exchange.get(TURN);
        if (turn != null) {
            turn.end();
        }
    }

    /** Those who compose, and those who wait until they may. */
    Turns turns() {
        return turns;
    }
}

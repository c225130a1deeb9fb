package dev.rolebook.cache;

import dev.rolebook.database.Reachability;
import dev.rolebook.representation.Answer;
import dev.rolebook.representation.ServerTiming;
import dev.rolebook.web.Problem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Sends what is kept, in the coding that is asked for, and says how old it is. */
@Singleton
class Hits {

    private static final long NANOS = 1_000_000_000;

    private final ResponseCache cache;
    private final Reachability database;
    private final ServerTiming timing;

    Hits(ResponseCache cache, Reachability database, ServerTiming timing) {
        this.cache = cache;
        this.database = database;
        this.timing = timing;
    }

    void send(CachedAnswer kept, RoutingContext request) {
        try {
            Answer answer = Answer.to(request.request().headers(), kept.representation());
            if (answer.isReady()) {
                send(answer, kept, request);
                return;
            }
            // Compressing takes longer than others on this thread shall wait.
            request.vertx()
                    .executeBlocking(answer::prepared, false)
                    .onSuccess(ready -> {
                        cache.reweigh(kept);
                        send(ready, kept, request);
                    })
                    .onFailure(request::fail);
        } catch (Problem refusal) {
            request.fail(refusal);
        }
    }

    private void send(Answer answer, CachedAnswer kept, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        status(kept, response);
        timing.field(request, 0).ifPresent(field -> response.putHeader("Server-Timing", field));
        answer.send(response);
    }

    private void status(CachedAnswer kept, HttpServerResponse response) {
        if (database.isAway()) {
            long silence = database.silence().toNanos();
            long age = kept.ages() ? Math.max(silence, kept.ageNanos(System.nanoTime())) : silence;
            response.putHeader("Age", String.valueOf(age / NANOS));
            CacheStatus.DATABASE_AWAY.setIn(response.headers());
        } else {
            if (kept.ages()) {
                response.putHeader("Age", String.valueOf(kept.ageNanos(System.nanoTime()) / NANOS));
            }
            CacheStatus.HIT.setIn(response.headers());
        }
    }
}

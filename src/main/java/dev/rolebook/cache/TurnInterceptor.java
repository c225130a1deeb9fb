package dev.rolebook.cache;

import dev.rolebook.cache.Turns.Turn;
import dev.rolebook.database.PublishedRead;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Ends a turn when what it was for is composed, or has failed: neither earlier, if whoever asked leaves
 * meanwhile, nor later, however long they take to receive it.
 */
@Interceptor
@PublishedRead
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TurnInterceptor {

    private final CurrentVertxRequest request;

    TurnInterceptor(CurrentVertxRequest request) {
        this.request = request;
    }

    @AroundInvoke
    @Nullable Object compose(InvocationContext method) throws Exception {
        Turn turn = ComposingInTurn.of(request.getCurrent());
        if (turn == null) {
            return method.proceed();
        }
        if (!turn.compose()) {
            // Nobody is there to be answered.
            return null;
        }
        try {
            return method.proceed();
        } finally {
            turn.end();
        }
    }
}

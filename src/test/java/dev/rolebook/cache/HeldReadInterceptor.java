package dev.rolebook.cache;

import dev.rolebook.database.PublishedRead;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands where a turn has begun and no snapshot is taken yet. */
@Interceptor
@PublishedRead
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class HeldReadInterceptor {

    @Inject
    HeldReads reads;

    @Inject
    CurrentVertxRequest request;

    @AroundInvoke
    Object hold(InvocationContext method) throws Exception {
        reads.begins(request.getCurrent().request().uri());
        return method.proceed();
    }
}

package dev.rolebook.web;

import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the body of a request over HTTP/2 be read before its resource is called, as over HTTP/1.1. Quarkus REST
 * pauses every request that comes to it, which Vert.x refuses over HTTP/2 when that has been read to its end:
 * each write would fail (quarkusio/quarkus#34393).
 */
@ApplicationScoped
class Http2Requests {

    /** Before everything else: what has the request sees it as it is here. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final String TAKEN = Http2Requests.class.getName();

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(request -> take(request, router));
    }

    private static void take(RoutingContext request, Router router) {
        boolean needed = request.request().version() == HttpVersion.HTTP_2
                && ContextLocals.get(TAKEN).isEmpty()
                && request.request() instanceof HttpServerRequestInternal;
        if (needed) {
            ContextLocals.put(TAKEN, true);
            router.handle(new Patient((HttpServerRequestInternal) request.request()));
        } else {
            request.next();
        }
    }

    /** A request that may be paused when there is nothing left of it. */
    private static final class Patient extends HttpServerRequestWrapper {

        Patient(HttpServerRequestInternal request) {
            super(request);
        }

        @Override
        public HttpServerRequest pause() {
            return isEnded() ? this : super.pause();
        }

        @Override
        public HttpServerRequest resume() {
            return isEnded() ? this : super.resume();
        }
    }
}

package dev.rolebook.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * The end of a connection whose request is answered before its body has come to its end. Closed at once, the answer
 * would be lost on its way; left open, whoever goes on sending would keep it.
 */
final class Lingering {

    private static final long MILLIS = 500;

    private Lingering() {}

    /** Takes the body in a while longer, and closes. */
    static void close(RoutingContext request) {
        HttpServerRequest asked = request.request();
        asked.resume();
        request.vertx().setTimer(MILLIS, timer -> end(asked));
    }

    /** Hangs up. Over HTTP/2 others share the connection: the stream alone is ended. */
    static void end(HttpServerRequest asked) {
        if (asked.version() == HttpVersion.HTTP_2) {
            asked.response().reset();
        } else {
            asked.connection().close();
        }
    }

    /** Does so, if the answer turns out to be sent first, and the rest of the body does not come soon. */
    static void closeIfAnsweredEarly(RoutingContext request) {
        HttpServerRequest asked = request.request();
        request.addEndHandler(sent -> {
            if (!asked.isEnded()) {
                // What comes now is for nobody.
                asked.handler(unread -> {});
                asked.resume();
                request.vertx().setTimer(MILLIS, timer -> {
                    if (!asked.isEnded()) {
                        end(asked);
                    }
                });
            }
        });
    }
}

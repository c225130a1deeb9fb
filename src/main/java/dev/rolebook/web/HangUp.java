package dev.rolebook.web;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.sql.SQLException;

/** Tells a client that has left before it had its answer, as it may, from a defect of ours. */
final class HangUp {

    /** Deeper than any library wraps; keeps a cycle of causes from being walked for ever. */
    private static final int DEPTH = 20;

    private HangUp() {}

    /** Whether it is what a failure comes from. */
    static boolean causes(Throwable failure, RoutingContext request) {
        if (!request.response().closed()) {
            return false;
        }
        Throwable cause = failure;
        // The database has a connection of its own that can break.
        for (int i = 0; cause != null && !(cause instanceof SQLException) && i < DEPTH; i++) {
            if (cause instanceof IOException
                    || cause instanceof HttpClosedException
                    || cause instanceof StreamResetException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}

package dev.rolebook.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes the connection of a client that takes too long over something. Idle connections are closed elsewhere. */
final class Deadline {

    private final int seconds;
    private @Nullable ScheduledFuture<?> timer;

    Deadline(int seconds) {
        this.seconds = seconds;
    }

    /** Begins to count, unless it does already. */
    void start(ChannelHandlerContext connection) {
        if (timer == null) {
            timer = connection.executor().schedule(() -> close(connection), seconds, TimeUnit.SECONDS);
        }
    }

    private static void close(ChannelHandlerContext connection) {
        var unused = connection.close();
    }

    /** It is done, whatever it was. */
    void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}

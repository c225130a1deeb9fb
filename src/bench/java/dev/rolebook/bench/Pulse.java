package dev.rolebook.bench;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Feels each event loop a thousand times a second, and knows the longest time in which one did not move. */
final class Pulse implements AutoCloseable {

    private final AtomicLong longest = new AtomicLong();
    private final List<ScheduledFuture<?>> beats = new ArrayList<>();

    Pulse(EventLoopGroup loops) {
        for (EventExecutor loop : loops) {
            long[] last = {System.nanoTime()};
            beats.add(loop.scheduleAtFixedRate(
                    () -> {
                        long now = System.nanoTime();
                        longest.accumulateAndGet(now - last[0], Math::max);
                        last[0] = now;
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS));
        }
    }

    /** Milliseconds, since this was last asked. */
    double longestStall() {
        return longest.getAndSet(0) / 1e6;
    }

    @Override
    public void close() {
        beats.forEach(beat -> beat.cancel(false));
    }
}

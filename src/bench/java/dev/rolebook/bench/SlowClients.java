package dev.rolebook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many connections at any time: one that is dropped is replaced by another, as whoever means harm would do. */
final class SlowClients implements AutoCloseable {

    private static final int PAUSE_MILLIS = 500;

    private final int port;
    private final List<SlowClient> clients = new ArrayList<>();
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> work;

    private final AtomicInteger dropped = new AtomicInteger();
    private volatile double longest;

    SlowClients(int number, int port) throws IOException {
        this.port = port;
        SlowClient.Part[] parts = SlowClient.Part.values();
        for (int i = 0; i < number; i++) {
            clients.add(SlowClient.connect(parts[i % parts.length], port));
        }
        this.work = hands.scheduleWithFixedDelay(this::goOn, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many the server has dropped so far. */
    int dropped() {
        return dropped.get();
    }

    /** How many seconds the one that was left longest lived; those still there count too. */
    double longest() {
        return longest;
    }

    private void goOn() {
        double oldest = longest;
        for (int i = 0; i < clients.size(); i++) {
            SlowClient client = clients.get(i);
            oldest = Math.max(oldest, client.seconds());
            if (client.isDroppedAfterALittleMore()) {
                dropped.incrementAndGet();
                clients.set(i, replaced(client));
            }
        }
        longest = oldest;
    }

    private SlowClient replaced(SlowClient client) {
        try {
            client.close();
            return SlowClient.connect(client.part(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        work.cancel(false);
        hands.shutdown();
        try {
            hands.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SlowClient client : clients) {
            client.close();
        }
    }
}

package dev.rolebook.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads guides as fast as it can, and looks at every answer: none may be older than what a publish
 * call had returned before it was asked for.
 */
final class CheckedReader implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)}$");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;
    private final int connections;
    private final AtomicLong published = new AtomicLong();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    CheckedReader(int port) {
        this(port, CONNECTIONS);
    }

    CheckedReader(int port, int connections) {
        this.port = port;
        this.connections = connections;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setPipelining(false));
    }

    /** A publish call has returned here. */
    void published(String path, long number) {
        versions.merge(path, number, Math::max);
        published.accumulateAndGet(number, Math::max);
    }

    /**
     * What came of reading.
     *
     * @param old the answers that were older than they may be, and those that were none
     */
    record Result(double perSecond, Timing timing, long answers, long old) {}

    Result read(Supplier<String> paths, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicLong old = new AtomicLong();
        CountDownLatch done = new CountDownLatch(connections);
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            vertx.getOrCreateContext().runOnContext(now -> next(paths, end, times, old, done));
        }
        done.await();
        double took = (System.nanoTime() - start) / 1e9;
        long[] nanos = times.stream().mapToLong(Long::longValue).toArray();
        return new Result(nanos.length / took, Timing.of(nanos), nanos.length, old.get());
    }

    private void next(
            Supplier<String> paths, long end, ConcurrentLinkedQueue<Long> times, AtomicLong old, CountDownLatch done) {
        long start = System.nanoTime();
        if (start > end) {
            done.countDown();
            return;
        }
        String path = paths.get();
        long publication = published.get();
        long version = versions.getOrDefault(path, 0L);
        client.request(HttpMethod.GET, port, "127.0.0.1", path)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> isOld(response, body, publication, version)))
                .onComplete(answer -> {
                    times.add(System.nanoTime() - start);
                    if (answer.failed() || answer.result()) {
                        old.incrementAndGet();
                    }
                    next(paths, end, times, old, done);
                });
    }

    private static boolean isOld(HttpClientResponse answer, Buffer body, long publication, long version) {
        Matcher shown = VERSION.matcher(body.getString(Math.max(0, body.length() - 40), body.length()));
        return answer.statusCode() != 200
                || Long.parseLong(answer.getHeader("Rolebook-Publication")) < publication
                || !shown.find()
                || Long.parseLong(shown.group(1)) < version;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

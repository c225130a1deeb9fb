package dev.rolebook.bench;

import dev.rolebook.database.PostgresResource;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes one guide after another through one replica, some a second, and asks another replica each time when
 * it has applied that: for a guide that is not touched, so that nothing has to be composed for the answer.
 */
final class SteadyPublisher {

    private static final int A_SECOND = 5;
    private static final long PERIOD_NANOS = 1_000_000_000 / A_SECOND;
    private static final Pattern PUBLICATION = Pattern.compile("\"publication\":(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerProcess here;
    private final ServerProcess there;
    private final Supplier<String> slugs;
    private final String untouched;
    private final CheckedReader told;
    private final Queue<Long> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Long> lags = new ConcurrentLinkedQueue<>();

    /**
     * Of two replicas.
     *
     * @param slugs the guides to publish
     * @param untouched the path of another one
     * @param told of each publication whose call has returned
     */
    SteadyPublisher(ServerProcess here, ServerProcess there, Supplier<String> slugs, String untouched, CheckedReader told) {
        this.here = here;
        this.there = there;
        this.slugs = slugs;
        this.untouched = untouched;
        this.told = told;
    }

    /** Publishes while something else is done. */
    CheckedReader.Result during(Measured work) throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                long due = System.nanoTime();
                while (!Thread.currentThread().isInterrupted()) {
                    publish();
                    due += PERIOD_NANOS;
                    Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                failure.set(e);
            }
        });
        thread.start();
        CheckedReader.Result result = work.run();
        thread.interrupt();
        thread.join();
        if (failure.get() != null) {
            throw failure.get();
        }
        return result;
    }

    /** Something that is measured. */
    @FunctionalInterface
    interface Measured {
        CheckedReader.Result run() throws Exception;
    }

    /** Once. */
    void publish() throws Exception {
        String slug = slugs.get();
        long start = System.nanoTime();
        long number = change(slug);
        long returned = System.nanoTime();
        told.published("/v1/guides/" + slug, number);
        send(HttpRequest.newBuilder(there.uri(untouched)).header("Rolebook-Publication", ">=" + number));
        calls.add(returned - start);
        lags.add(System.nanoTime() - returned);
    }

    /** What was measured so far is forgotten. */
    void forget() {
        calls.clear();
        lags.clear();
    }

    /** How long calls took. */
    Timing calls() {
        return Timing.of(calls.stream().mapToLong(Long::longValue).toArray());
    }

    /** How long after that the other replica said that it has applied it. */
    Timing lags() {
        return Timing.of(lags.stream().mapToLong(Long::longValue).toArray());
    }

    int count() {
        return lags.size();
    }

    private long change(String slug) throws Exception {
        var path = here.uri("/manage/v1/documents/guide/" + slug);
        String tag = send(authorized(HttpRequest.newBuilder(path))).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = send(authorized(HttpRequest.newBuilder(path))
                .header("If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\":\"Changed " + UUID.randomUUID() + "\"}")));
        Matcher number = PUBLICATION.matcher(answer.body());
        if (!number.find()) {
            throw new IllegalStateException(answer.body());
        }
        return Long.parseLong(number.group(1));
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + PostgresResource.ADMIN_KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                http.send(request.version(HttpClient.Version.HTTP_1_1).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}

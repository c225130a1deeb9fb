package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.representation.Representations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was hot is asked for anew, the hottest first, whatever becomes of single ones. */
class RecompositionTest {

    private final Vertx vertx = Vertx.vertx();
    private final ResponseCache cache = new ResponseCache(Sizes.of(1 << 20, 0));

    /** What was asked for, in that order. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What waits for its answer. */
    private final Map<String, HttpServerRequest> held = new ConcurrentHashMap<>();

    private volatile List<String> holding = List.of();
    private volatile List<String> cut = List.of();
    private volatile List<String> refused = List.of();
    private volatile Recomposition recomposition = atMost(100);
    private int port;

    @BeforeEach
    void open() throws Exception {
        cache.clear(7);
        HttpServer server =
                of(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
        port = server.actualPort();
        comeBy();
    }

    @AfterEach
    void close() throws Exception {
        of(vertx.close());
    }

    @Test
    void theHottestComesFirstAndWhatIsColdNever() {
        recomposition.of(List.of(kept("/warm", 2), kept("/hottest", 9), kept("/once", 1), kept("/hot", 5)));
        awaitAsked("/hottest", "/hot", "/warm");
        recomposition.of(List.of(kept("/once", 1), kept("/last", 2)));
        awaitAsked("/hottest", "/hot", "/warm", "/last");
    }

    @Test
    void noMoreAreMadeAnewThanAreWished() throws Exception {
        recomposition = atMost(2);
        comeBy();
        recomposition.of(List.of(kept("/warm", 2), kept("/hottest", 9), kept("/hot", 5)));
        awaitAsked("/hottest", "/hot");
        recomposition.of(List.of(kept("/last", 2)));
        awaitAsked("/hottest", "/hot", "/last");
    }

    @Test
    void beforeAnybodyHasComeByNothingIsMadeAnewHoweverMuchIsForgotten() throws Exception {
        int many = 100_000;
        recomposition = atMost(many);
        recomposition.of(Collections.nCopies(many, kept("/unknown", 2)));
        comeBy();
        recomposition.of(List.of(kept("/hot", 2)));
        awaitAsked("/hot");
    }

    @Test
    void whatFailsDoesNotStopTheOthers() {
        cut = List.of("/cut");
        refused = List.of("/refused");
        recomposition.of(List.of(kept("/cut", 9), kept("/refused", 8), kept("/hot", 7), kept("/warm", 6)));
        awaitAsked("/cut", "/refused", "/hot", "/warm");
    }

    @Test
    void oneFollowsAnotherAndWhatComesMeanwhileWaits() {
        holding = List.of("/hottest", "/hot");
        recomposition.of(List.of(kept("/hottest", 9), kept("/hot", 5)));
        release("/hottest", "/hottest");
        recomposition.of(List.of(kept("/later", 20)));
        release("/hot", "/hottest", "/hot");
        awaitAsked("/hottest", "/hot", "/later");
    }

    @Test
    void whatIsMadeAnewIsStillHot() {
        holding = List.of("/hot");
        recomposition.of(List.of(kept("/hot", 10)));
        Awaitility.await().until(() -> held.containsKey("/hot"));
        CachedAnswer anew = kept("/hot", 0);
        assertThat(cache.keep(anew)).isTrue();
        release("/hot", "/hot");
        Awaitility.await().until(() -> anew.heat() == 5);
    }

    private void awaitAsked(String... paths) {
        Awaitility.await().untilAsserted(() -> assertThat(asked).containsExactly(paths));
    }

    /** Answers what is held, when exactly this was asked for. */
    private void release(String path, String... soFar) {
        Awaitility.await().until(() -> held.containsKey(path));
        assertThat(asked).containsExactly(soFar);
        Objects.requireNonNull(held.get(path)).response().end();
    }

    private void answer(HttpServerRequest request) {
        recomposition.cameBy(request);
        String path = request.uri();
        if (path.equals("/door")) {
            request.response().end();
            return;
        }
        asked.add(path);
        if (cut.contains(path)) {
            request.connection().close();
        } else if (holding.contains(path)) {
            held.put(path, request);
        } else {
            request.response().setStatusCode(refused.contains(path) ? 500 : 200).end();
        }
    }

    /** As any reader does: that is how it is known where this server is reached. */
    private void comeBy() throws Exception {
        of(vertx.createHttpClient()
                .request(HttpMethod.GET, port, "127.0.0.1", "/door")
                .compose(HttpClientRequest::send));
    }

    private Recomposition atMost(int most) {
        return new Recomposition(cache, Sizes.of(1 << 20, most), vertx);
    }

    private static CachedAnswer kept(String path, int heat) {
        CachedAnswer answer = new CachedAnswer(
                new CacheKey(path, "", "application/json"),
                Representations.of(10, 7, null, "skill:a"),
                path,
                System.nanoTime());
        for (int i = 0; i < heat; i++) {
            answer.asked();
        }
        return answer;
    }

    private static <T> T of(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}

package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Written;
import dev.rolebook.representation.Exchange;
import dev.rolebook.representation.Representations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of others while answers are composed, forgotten and composed anew, and when that fails. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ComposingTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";
    private static final int WAITING = 8;

    @Inject
    ResponseCache cache;

    @Inject
    CachedReads reads;

    @Inject
    Applied applied;

    @Inject
    Written written;

    @Inject
    Composing composing;

    private final String own = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void leaveNothingBehind() {
        composing.leaveAlone();
        clients.shutdownNow();
        written.withdrawAll(own);
    }

    @Test
    void whatIsHotIsComposedAnewByItselfTheHottestFirst() {
        List<String> texts = List.of(skill("a", "A"), skill("b", "B"), skill("c", "C"), skill("d", "D"));
        written.publish(texts);
        Cold.start();
        read(path("a"), 4);
        read(path("b"), 9);
        read(path("c"), 6);
        read(path("d"), 1);
        composing.leaveAlone();

        written.publish(List.of(skill("a", "A2"), skill("b", "B2"), skill("c", "C2"), skill("d", "D2")));
        Awaitility.await().until(() -> composed().size() >= 3 && reads.underWay() == 0);
        assertThat(composed()).containsExactly(path("b"), path("c"), path("a"));
        for (String letter : List.of("a", "b", "c")) {
            Exchange anew = Exchange.get(path(letter));
            assertThat(anew.required("Cache-Status")).isEqualTo("rolebook; hit");
            assertThat(anew.bytes()).contains("\"" + letter.toUpperCase(Locale.ROOT) + "2\"");
        }
        assertThat(Exchange.get(path("d")).required("Cache-Status")).endsWith("stored");
    }

    @Test
    void whatIsOldIsNotServedWhileItIsComposedAnew() throws Exception {
        written.publish(List.of(skill("a", "Old"), skill("b", "Old")));
        Cold.start();
        read(path("a"), 9);
        read(path("b"), 5);
        composing.leaveAlone();
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        composing.interfere(composed -> {
            if (composed.equals(path("a")) && first.getAndSet(false)) {
                await(release);
            }
        });
        try {
            Publication publication = written.publish(List.of(skill("a", "New"), skill("b", "New")));
            // The first of them hangs, so that the second is not composed anew yet.
            Awaitility.await().until(() -> composed().contains(path("a")));
            assertThat(applied.number()).isGreaterThanOrEqualTo(publication.number);
            Future<Exchange> waiting = clients.submit(() -> Exchange.get(path("a")));
            Exchange second = Exchange.get(path("b"));
            assertThat(second.bytes()).contains("\"New\"").doesNotContain("\"Old\"");
            assertThat(second.required("Cache-Status")).endsWith("stored");
            release.countDown();
            assertThat(waiting.get(30, TimeUnit.SECONDS).bytes()).contains("\"New\"");
        } finally {
            release.countDown();
        }
    }

    @Test
    void whatFailedIsNotKeptAndComposedAgain() throws Exception {
        failsForAll(() -> new IllegalStateException("as this test wishes"), 500);
        failsForAll(() -> new JDBCConnectionException("as this test wishes", new SQLException()), 503);
    }

    private void failsForAll(Supplier<RuntimeException> failure, int status) throws Exception {
        Cold.start();
        long missed = cache.statistics().missCount();
        composing.interfere(path -> {
            // Until the others have asked as well.
            Awaitility.await().until(() -> cache.statistics().missCount() >= missed + WAITING);
            throw failure.get();
        });
        List<Future<Exchange>> answers = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            answers.add(clients.submit(() -> Exchange.get(GUIDE)));
        }
        for (Future<Exchange> answer : answers) {
            Exchange refusal = answer.get(30, TimeUnit.SECONDS);
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.required("Content-Type")).startsWith("application/problem+json");
            assertThat(refusal.field("Cache-Status")).isNull();
        }
        assertThat(cache.count()).isZero();
        Awaitility.await().until(() -> reads.underWay() == 0);

        composing.leaveAlone();
        Exchange next = Exchange.get(GUIDE);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.required("Cache-Status")).endsWith("stored");
        assertThat(Exchange.get(GUIDE).required("Cache-Status")).isEqualTo("rolebook; hit");
    }

    @Test
    void whoWaitedForWhatFailedIsAnsweredAllTheSame() throws Exception {
        Cold.start();
        long missed = cache.statistics().missCount();
        AtomicBoolean first = new AtomicBoolean(true);
        composing.interfere(path -> {
            if (first.getAndSet(false)) {
                Awaitility.await().until(() -> cache.statistics().missCount() >= missed + WAITING);
                throw new IllegalStateException("as this test wishes");
            }
        });
        List<Future<Exchange>> answers = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            answers.add(clients.submit(() -> Exchange.get(GUIDE)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Exchange> answer : answers) {
            statuses.add(answer.get(30, TimeUnit.SECONDS).status());
        }
        assertThat(statuses)
                .containsOnlyOnce(500)
                .filteredOn(status -> status == 200)
                .hasSize(WAITING - 1);
        Awaitility.await().until(() -> reads.underWay() == 0);
    }

    /** It is not kept, and yet nothing was wrong with it: one of those who waited sets out again, for all. */
    @Test
    void whoWaitedWhileSomethingWasPublishedLetItBeComposedOnceMore() throws Exception {
        composing.leaveAlone();
        Cold.start();
        long missed = cache.statistics().missCount();
        AtomicBoolean first = new AtomicBoolean(true);
        composing.interfere(path -> {
            if (path.equals(GUIDE) && first.getAndSet(false)) {
                Awaitility.await().until(() -> cache.statistics().missCount() >= missed + WAITING);
                written.publish(List.of(skill("x", "Of no concern to the guide")));
            }
        });
        List<Future<Exchange>> answers = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            answers.add(clients.submit(() -> Exchange.get(GUIDE)));
        }
        for (Future<Exchange> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(composing.composed().stream().filter(GUIDE::equals)).hasSize(2);
        Awaitility.await().until(() -> reads.underWay() == 0);
    }

    @Test
    void whatHangsHangsNobodyElse() throws Exception {
        composing.leaveAlone();
        Cold.start();
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        composing.interfere(path -> {
            if (path.equals(GUIDE) && first.getAndSet(false)) {
                await(release);
            }
        });
        try {
            Future<Exchange> hanging = clients.submit(() -> Exchange.get(GUIDE));
            Awaitility.await().until(() -> composing.composed().contains(GUIDE));
            Exchange refusal = Exchange.get(GUIDE);
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.required("Retry-After")).isEqualTo("5");
            assertThat(hanging).isNotDone();
            release.countDown();
            assertThat(hanging.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(Exchange.get(GUIDE).required("Cache-Status")).isEqualTo("rolebook; hit");
        } finally {
            release.countDown();
        }
    }

    @Test
    void aPurgeRunsBesideTheEventLoopsWhichAnswerMeanwhile() throws Exception {
        written.publish(List.of(skill("a", "Old")));
        Cold.start();
        read(GUIDE, 2);
        CountDownLatch purging = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean armed = new AtomicBoolean();
        AtomicReference<String> thread = new AtomicReference<>();
        CachedAnswer held =
                new CachedAnswer(
                        new CacheKey("/held", "", "application/json"),
                        Representations.of(10, applied.number(), null, "skill:" + own + "-a"),
                        "/held",
                        System.nanoTime()) {
                    @Override
                    long publication() {
                        if (armed.getAndSet(false)) {
                            thread.set((Context.isOnEventLoopThread() ? "event loop " : "")
                                    + Thread.currentThread().getName());
                            purging.countDown();
                            await(release);
                        }
                        return super.publication();
                    }
                };
        assertThat(cache.keep(held)).isTrue();
        armed.set(true);
        try {
            Future<Publication> publishing = clients.submit(() -> written.publish(List.of(skill("a", "New"))));
            await(purging);
            assertThat(thread).hasValue("publications");
            // Each connection of its own: every event loop has some of them.
            for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
                assertThat(onItsOwnConnection(GUIDE))
                        .startsWith("HTTP/1.1 200 ")
                        .contains("rolebook; hit");
            }
            release.countDown();
            assertThat(publishing.get(30, TimeUnit.SECONDS).number).isLessThanOrEqualTo(applied.number());
        } finally {
            release.countDown();
        }
    }

    private static String onItsOwnConnection(String path) throws Exception {
        URI server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Of what this test has published; others may still be composed for those before it. */
    private List<String> composed() {
        return composing.composed().stream().filter(path -> path.contains(own)).toList();
    }

    /** Once, which composes it, and so many times more. */
    private static void read(String path, int hits) {
        for (int i = 0; i <= hits; i++) {
            assertThat(Exchange.get(path).status()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String path(String letter) {
        return "/v1/skills/" + own + "-" + letter;
    }

    private String skill(String letter, String name) {
        return "kind: skill\nslug: %s-%s\nname: %s\ntype: SKILL".formatted(own, letter, name);
    }
}

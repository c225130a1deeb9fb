package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.representation.Representation;
import dev.rolebook.representation.Representations;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final int KB = 1024;

    private final ResponseCache cache = of(1024 * KB);

    @BeforeEach
    void itIsKnownWhatIsPublished() {
        cache.clear(7);
    }

    @Test
    void nothingIsKeptBeforeItIsKnownWhatIsPublished() {
        ResponseCache unknowing = of(1024 * KB);
        assertThat(unknowing.keep(answer("/a", 7, "skill:a"))).isFalse();
        assertThat(unknowing.find(key("/a"), 0)).isNull();
    }

    @Test
    void aPublicationForgetsWhatItTouchesAndNothingElse() {
        CachedAnswer touched = answer("/a", 7, "skill:a", "skill:b");
        CachedAnswer other = answer("/c", 7, "skill:c");
        assertThat(cache.keep(touched)).isTrue();
        assertThat(cache.keep(other)).isTrue();

        assertThat(cache.purge(8, Set.of("skill:b", "skill:x"))).containsExactly(touched);
        assertThat(cache.find(key("/a"), 0)).isNull();
        assertThat(cache.find(key("/c"), 0)).isSameAs(other);
        Awaitility.await().until(() -> cache.tags() == 1);
    }

    @Test
    void whatShowsThePublicationAlreadyStays() {
        CachedAnswer ahead = answer("/a", 9, "skill:a");
        assertThat(cache.keep(ahead)).isTrue();
        assertThat(cache.purge(9, Set.of("skill:a"))).isEmpty();
        assertThat(cache.find(key("/a"), 0)).isSameAs(ahead);
    }

    @Test
    void anAnswerComposedBeforeAndFinishedAfterAPublicationIsNotKept() {
        CachedAnswer late = answer("/a", 7, "skill:a");
        cache.purge(8, Set.of("skill:a"));
        assertThat(cache.keep(late)).isFalse();
        assertThat(cache.find(key("/a"), 0)).isNull();
    }

    /** The purge runs at the one instant at which the answer is in the index and not yet in the cache. */
    @Test
    void aPublicationInTheMiddleOfKeepingIsSeen() {
        CachedAnswer interrupted = new CachedAnswer(key("/a"), representation(7, "skill:a"), "/a", System.nanoTime()) {
            @Override
            int weight() {
                cache.purge(8, Set.of("skill:a"));
                return super.weight();
            }
        };
        assertThat(cache.keep(interrupted)).isFalse();
        assertThat(cache.find(key("/a"), 0)).isNull();
        Awaitility.await().until(() -> cache.tags() == 0);
    }

    /** Between being put into the cache and being judged a last time, it could be one that a purge has missed. */
    @Test
    void nobodyFindsAnAnswerBeforeItIsJudged() {
        AtomicInteger judged = new AtomicInteger();
        CachedAnswer answer = new CachedAnswer(key("/a"), representation(7, "skill:a"), "/a", System.nanoTime()) {
            @Override
            long publication() {
                judged.incrementAndGet();
                assertThat(cache.find(ResponseCacheTest.key("/a"), 0)).isNull();
                return super.publication();
            }
        };
        assertThat(cache.keep(answer)).isTrue();
        assertThat(judged).hasValue(2);
        assertThat(cache.find(key("/a"), 0)).isSameAs(answer);
    }

    /** A database that is an older one than before knows nothing of what the other one has published since. */
    @Test
    void whatWasComposedBeforeEverythingWasForgottenIsNotKept() {
        CachedAnswer ofAnotherTime = answer("/a", 100, "skill:a");
        cache.clear(5);
        assertThat(cache.keep(ofAnotherTime)).isFalse();
        assertThat(cache.isOld(ofAnotherTime)).isTrue();
        assertThat(cache.keep(answer("/a", 5, "skill:a"))).isTrue();
    }

    @Test
    void bytesAreBoundedAndCodingsCount() {
        for (int i = 0; i < 1000; i++) {
            cache.keep(answer("/" + i, 7, "skill:" + i));
        }
        cache.settle();
        assertThat(cache.bytes()).isBetween(512L * KB, 1024L * KB);
        Awaitility.await().until(() -> cache.tags() == cache.count());

        ResponseCache empty = of(1024 * KB);
        empty.clear(7);
        CachedAnswer kept = answer("/coded", 7, "skill:coded");
        empty.keep(kept);
        long before = empty.bytes();
        Representations.code(kept.representation());
        empty.reweigh(kept);
        empty.settle();
        assertThat(empty.bytes()).isGreaterThan(before);
        assertThat(empty.purge(8, Set.of("skill:coded"))).containsExactly(kept);
    }

    @Test
    void whatIsAskedForOftenStaysBesideAFloodOfWhatIsAskedForOnce() {
        List<String> hot = List.of("/hot/1", "/hot/2", "/hot/3", "/hot/4", "/hot/5");
        int missed = 0;
        for (int round = 0; round < 100; round++) {
            for (String path : hot) {
                if (cache.find(key(path), 0) == null) {
                    cache.keep(answer(path, 7, "skill:hot"));
                    missed += round < 20 ? 0 : 1;
                }
            }
            for (int i = 0; i < 200; i++) {
                String path = "/once/" + round + "/" + i;
                assertThat(cache.find(key(path), 0)).isNull();
                cache.keep(answer(path, 7, "skill:once"));
            }
        }
        // Of 400; the oldest goes first would miss all of them.
        assertThat(missed).isLessThan(20);
        cache.settle();
        assertThat(cache.bytes()).isLessThanOrEqualTo(1024L * KB);
    }

    @Test
    void anAnswerThatWouldPushOutAllOthersIsNotKept() {
        CachedAnswer large =
                new CachedAnswer(key("/large"), Representations.of(200 * KB, 7, null, "skill:a"), "/large", 0);
        assertThat(cache.keep(large)).isFalse();
    }

    @Test
    void whatLastsForATimeIsNotShownPastIt() {
        long start = System.nanoTime();
        CachedAnswer brief = aging(start);
        assertThat(cache.keep(brief)).isTrue();
        assertThat(cache.find(key("/jobs"), start + 29_999_999_999L)).isSameAs(brief);
        assertThat(cache.find(key("/jobs"), start + 30_000_000_000L)).isNull();
    }

    @Test
    void whatWasWrittenWithoutAPublicationIsForgottenAndNotKeptLater() {
        long start = System.nanoTime();
        CachedAnswer lasting = answer("/a", 7, "skill:a");
        cache.keep(lasting);
        cache.keep(aging(start));
        cache.forgetWhatAges();
        assertThat(cache.find(key("/jobs"), start)).isNull();
        assertThat(cache.find(key("/a"), start)).isSameAs(lasting);
        assertThat(cache.keep(aging(start))).isFalse();
        assertThat(cache.keep(aging(System.nanoTime()))).isTrue();
    }

    /** Half way through, others read and keep answers as if nothing were going on. */
    @Test
    void aLargePurgeKeepsNobodyWaiting() {
        int tags = 100_000;
        for (int i = 0; i < 1000; i++) {
            cache.keep(answer("/" + i, 7, "skill:" + i));
        }
        cache.settle();
        CachedAnswer other = answer("/other", 8, "guide:other");
        List<String> seen = new ArrayList<>();
        Collection<String> touched = new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                return IntStream.range(0, tags)
                        .mapToObj(i -> {
                            if (i == tags / 2) {
                                seen.add(inTheMeantime(() -> cache.keep(other) ? "kept" : "not kept"));
                                seen.add(inTheMeantime(() -> cache.find(key("/other"), 0) == other ? "found" : "lost"));
                            }
                            return "skill:" + i;
                        })
                        .iterator();
            }

            @Override
            public int size() {
                return tags;
            }
        };
        long kept = cache.count() - 1;
        assertThat(cache.purge(8, touched)).hasSizeGreaterThanOrEqualTo((int) kept);
        assertThat(seen).containsExactly("kept", "found");
        cache.settle();
        assertThat(cache.count()).isEqualTo(1);
        Awaitility.await().until(() -> cache.tags() == 1);
    }

    /** On another thread, and before this one goes on. */
    private static String inTheMeantime(Supplier<String> action) {
        return CompletableFuture.supplyAsync(action)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static CachedAnswer aging(long start) {
        return new CachedAnswer(
                key("/jobs"), Representations.of(KB, 7, Duration.ofSeconds(30), "family:a"), "/jobs", start);
    }

    @Test
    void nothingIsKeptWhereThereIsNoRoom() {
        ResponseCache none = of(0);
        none.clear(7);
        assertThat(none.keep(answer("/a", 7, "skill:a"))).isFalse();
    }

    @Test
    void nobodySeesWhatWasPurgedBeforeTheyAsked() throws InterruptedException {
        AtomicInteger stale = new AtomicInteger();
        long[] applied = {7};
        Thread writer = new Thread(() -> {
            for (long number = 8; number < 2_000; number++) {
                cache.purge(number, Set.of("skill:a"));
                synchronized (applied) {
                    applied[0] = number;
                }
            }
        });
        Thread composer = new Thread(() -> {
            while (writer.isAlive()) {
                long snapshot;
                synchronized (applied) {
                    snapshot = applied[0];
                }
                cache.keep(answer("/a", snapshot, "skill:a"));
            }
        });
        Thread reader = new Thread(() -> {
            while (writer.isAlive()) {
                long known;
                synchronized (applied) {
                    known = applied[0];
                }
                CachedAnswer found = cache.find(key("/a"), 0);
                if (found != null && found.publication() < known) {
                    stale.incrementAndGet();
                }
            }
        });
        List<Thread> all = List.of(writer, composer, reader);
        all.forEach(Thread::start);
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(stale).hasValue(0);
    }

    private static ResponseCache of(int bytes) {
        return new ResponseCache(Sizes.of(bytes, 0));
    }

    private static CacheKey key(String path) {
        return new CacheKey(path, "", "application/json");
    }

    private static CachedAnswer answer(String path, long publication, String... tags) {
        return new CachedAnswer(key(path), representation(publication, tags), path, System.nanoTime());
    }

    private static Representation representation(long publication, String... tags) {
        return Objects.requireNonNull(Representations.of(2 * KB, publication, null, tags));
    }
}

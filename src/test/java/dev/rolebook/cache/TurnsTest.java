package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.cache.Turns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<String> begun = new ArrayList<>();

    @Test
    void whoComesLaterBeginsInTheOrderOfComing() {
        Turn first = take("first");
        Turn second = take("second");
        assertThat(first.isAtOnce() && second.isAtOnce()).isTrue();
        Turn third = take("third");
        Turn fourth = take("fourth");
        assertThat(third.isAtOnce() || fourth.isAtOnce()).isFalse();
        assertThat(begun).isEmpty();
        second.end();
        assertThat(begun).containsExactly("third");
        first.end();
        third.end();
        assertThat(begun).containsExactly("third", "fourth");
        assertThat(turns.begun()).isEqualTo(1);
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void aTurnEndsOnceHoweverOftenItIsSaid() {
        Turn first = take("first");
        take("second");
        take("third");
        take("fourth");
        first.end();
        first.end();
        assertThat(begun).containsExactly("third");
        assertThat(turns.begun()).isEqualTo(2);
    }

    @Test
    void whoGivesUpOrLeavesIsPassedOver() {
        Turn first = take("first");
        Turn second = take("second");
        Turn third = take("third");
        Turn fourth = take("fourth");
        take("fifth");
        assertThat(third.giveUp()).isTrue();
        fourth.end();
        first.end();
        assertThat(begun).containsExactly("fifth");
        assertThat(third.giveUp()).isFalse();
        assertThat(second.giveUp()).isFalse();
        assertThat(turns.begun()).isEqualTo(2);
    }

    @Test
    void whoeverLeavesEndsNothingThatIsBeingComposed() {
        Turn first = take("first");
        Turn second = take("second");
        take("third");
        assertThat(first.compose()).isTrue();
        first.leave();
        assertThat(begun).isEmpty();
        second.leave();
        assertThat(begun).containsExactly("third");
        assertThat(second.compose()).isFalse();
        take("fourth");
        first.end();
        assertThat(begun).containsExactly("third", "fourth");
    }

    @Test
    void whenAllGoOnNobodyElseBeginsBeforeThereIsRoom() {
        Turn first = take("first");
        Turn second = take("second");
        Turn third = take("third");
        take("fourth");
        turns.letAllGoOn();
        assertThat(begun).containsExactly("third", "fourth");
        assertThat(turns.begun()).isEqualTo(4);
        assertThat(take("fifth").isAtOnce()).isFalse();
        first.end();
        second.end();
        assertThat(begun).doesNotContain("fifth");
        third.end();
        assertThat(begun).containsExactly("third", "fourth", "fifth");
    }

    @Test
    void neverMoreThanSoManyAndEverybodyOnce() throws Exception {
        int all = 2_000;
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(all);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int i = 0; i < all; i++) {
                threads.execute(() -> {
                    CountDownLatch begun = new CountDownLatch(1);
                    Turn turn = turns.take(() -> threads.execute(begun::countDown));
                    Runnable work = () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        turn.end();
                        done.countDown();
                    };
                    if (turn.isAtOnce()) {
                        work.run();
                    } else {
                        new Thread(() -> {
                                    awaitQuietly(begun);
                                    work.run();
                                })
                                .start();
                    }
                });
            }
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(turns.begun() + turns.waiting()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Turn take(String name) {
        return turns.take(() -> begun.add(name));
    }
}

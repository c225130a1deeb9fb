package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void eachIsTakenInItsOrder() {
        List<Integer> all = IntStream.range(0, 50).boxed().toList();
        List<String> taken = new ArrayList<>();
        Ahead.of(all, number -> () -> "made of " + number, taken::add);
        assertThat(taken)
                .containsExactlyElementsOf(
                        all.stream().map(number -> "made of " + number).toList());
    }

    @Test
    void theNextIsMadeWhileOneIsTaken() {
        CountDownLatch second = new CountDownLatch(2);
        List<Boolean> madeMeanwhile = new ArrayList<>();
        Ahead.of(
                List.of(1, 2),
                number -> () -> {
                    second.countDown();
                    return number;
                },
                number -> madeMeanwhile.add(isCounted(second)));
        assertThat(madeMeanwhile).containsExactly(true, true);
    }

    @Test
    void nothingIsMadeOfNothing() {
        Ahead.of(List.of(), none -> () -> none, made -> assertThat(made).isNull());
    }

    @Test
    void whatCannotBeMadeIsTold() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> Ahead.of(List.of(1, 0), number -> () -> 1 / number, taken::add))
                .hasRootCauseInstanceOf(ArithmeticException.class);
        assertThat(taken).containsExactly(1);
    }

    private static boolean isCounted(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.rolebook.resilience;

import static dev.rolebook.resilience.History.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.resilience.History.Entry;
import dev.rolebook.resilience.History.Outcome;
import dev.rolebook.resilience.History.Read;
import dev.rolebook.resilience.History.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a history must not hold is found in it. */
class HistoryTest {

    private static final Entry CREATED = new Entry(7, null, "a");
    private static final Entry CHANGED = new Entry(9, "a", "b");
    private static final Entry REMOVED = new Entry(12, "b", null);
    private static final Write CREATE = new Write(0, 10, Outcome.DONE, null, "a", 7L);
    private static final Write CHANGE = new Write(20, 30, Outcome.DONE, "a", "b", 9L);
    private static final Write REMOVE = new Write(40, 50, Outcome.DONE, "b", null, 12L);
    private static final List<Entry> LOG = List.of(CREATED, CHANGED, REMOVED);
    private static final List<Write> WRITES = List.of(CREATE, CHANGE, REMOVE);

    @Test
    void oneThatCanBeIsRight() {
        Write lost = new Write(20, 25, Outcome.REFUSED, "a", "c", null);
        assertThat(contradictions(
                        LOG,
                        List.of(CREATE, CHANGE, REMOVE, lost),
                        new Read(1, 1, 2, null),
                        new Read(1, 3, 4, "a"),
                        new Read(1, 22, 24, "b"),
                        // Another client may still see what was there when the change began.
                        new Read(2, 25, 28, "a"),
                        new Read(2, 60, 61, null)))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownMayHaveHappenedOrNot() {
        Write cut = new Write(20, NEVER, Outcome.UNKNOWN, "a", "b", null);
        assertThat(contradictions(List.of(CREATED, CHANGED), List.of(CREATE, cut), new Read(1, 90, 91, "b")))
                .isEmpty();
        assertThat(contradictions(List.of(CREATED), List.of(CREATE, cut), new Read(1, 90, 91, "a")))
                .isEmpty();
    }

    @Test
    void aWriteThatIsLostIsFound() {
        assertThat(contradictions(List.of(CREATED), List.of(CREATE, CHANGE)))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("was answered as done"));
    }

    @Test
    void aWriteOverAnotherTextThanItsBasisIsFound() {
        Write blind = new Write(20, 30, Outcome.DONE, "x", "b", 9L);
        assertThat(contradictions(List.of(CREATED, CHANGED), List.of(CREATE, blind)))
                .isNotEmpty();
    }

    @Test
    void whatWasRefusedAndDoneIsFound() {
        Write refused = new Write(20, 30, Outcome.REFUSED, "a", "b", null);
        assertThat(contradictions(List.of(CREATED, CHANGED), List.of(CREATE, refused)))
                .anyMatch(said -> said.contains("refused, and done"));
    }

    @Test
    void whatNobodyDidIsFound() {
        assertThat(contradictions(List.of(CREATED, CHANGED), List.of(CREATE)))
                .anyMatch(said -> said.contains("was made by nobody"));
    }

    @Test
    void anOrderAgainstThatOfTimeIsFound() {
        Write late = new Write(60, 70, Outcome.DONE, null, "a", 7L);
        assertThat(contradictions(List.of(CREATED, CHANGED), List.of(late, CHANGE)))
                .anyMatch(said -> said.contains("comes after it"));
    }

    @Test
    void aReadThatGoesBackIsFound() {
        assertThat(contradictions(LOG, WRITES, new Read(1, 35, 36, "a")))
                .as("behind an answered write")
                .hasSize(1);
        assertThat(contradictions(LOG, WRITES, new Read(1, 21, 22, "b"), new Read(1, 23, 24, "a")))
                .as("behind what the same client has seen")
                .hasSize(1);
        assertThat(contradictions(LOG, WRITES, new Read(1, 12, 13, "b")))
                .as("before the write began")
                .hasSize(1);
        assertThat(contradictions(LOG, WRITES, new Read(1, 35, 36, null)))
                .as("nothing, where there was something")
                .hasSize(1);
    }

    private static List<String> contradictions(List<Entry> log, List<Write> writes, Read... reads) {
        return new History(log, writes, List.of(reads)).contradictions();
    }
}

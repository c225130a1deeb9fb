package dev.rolebook.resilience;

import java.time.Duration;
import java.util.List;

/** One round of something that Rolebook does when it is hit: done whole, or not at all, and in the end once. */
interface Work {

    /** All of them, for a round. */
    static List<Work> ofRound(int round) {
        return List.of(new Publishing(round), new Importing(round), new Scheduling(round));
    }

    /** What it is called in reports. */
    String name();

    /** Writes what it starts from. */
    void prepare(Desk desk);

    /** Asks for it once, and follows it to its end. */
    void run(Desk desk);

    /** In which time it is hit: a little longer than it takes where nobody disturbs it. */
    default Duration span(Duration undisturbed) {
        return undisturbed.multipliedBy(5).dividedBy(4);
    }

    /** Whether it is done, by what the tables hold; half of it fails. */
    boolean isDone(Tables tables, String when);

    /** Asks for it again, as a client does that has heard nothing; afterwards it is done, and was done once. */
    void finish(Desk desk, Tables tables, String when);
}

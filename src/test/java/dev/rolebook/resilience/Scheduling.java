package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.resilience.Desk.Answer;
import java.time.Duration;
import java.time.Instant;

/** A change set is published by itself, at an instant that is near. */
final class Scheduling implements Work {

    private static final int HALF = 20;
    private static final long AHEAD_MILLIS = 100;

    /** Until then it is looked for; and then it is published. */
    private static final Duration LOOKED_FOR = Duration.ofMillis(1_600);

    private final Skills skills;
    private String set = "";

    Scheduling(int round) {
        this.skills = new Skills("schedule", round, HALF);
    }

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public void prepare(Desk desk) {
        set = desk.draft(skills.yaml());
    }

    @Override
    public void run(Desk desk) {
        desk.insist(() -> schedule(desk));
        awaitPublished(desk);
    }

    private Answer schedule(Desk desk) {
        return desk.post(
                Desk.SETS + set + "/schedule",
                "application/json",
                "{\"at\":\"" + Instant.now().plusMillis(AHEAD_MILLIS) + "\"}");
    }

    /** How long it took once says little: it depends on when somebody looked for it. */
    @Override
    public Duration span(Duration undisturbed) {
        return LOOKED_FOR;
    }

    private Answer state(Desk desk) {
        return desk.get(Desk.SETS + set);
    }

    private void awaitPublished(Desk desk) {
        desk.await(
                () -> state(desk),
                answer -> answer.status() == 200 && !answer.text("state").equals("SCHEDULED"));
    }

    @Override
    public boolean isDone(Tables tables, String when) {
        boolean done = skills.arePublished(tables, when);
        assertThat(tables.number("select count(*) from publication where change_set_id = '" + set + "'"))
                .as(when)
                .isEqualTo(done ? 1 : 0);
        return done;
    }

    @Override
    public void finish(Desk desk, Tables tables, String when) {
        if (desk.insist(() -> state(desk)).text("state").equals("OPEN")) {
            // It was hit before it was asked for.
            Answer scheduled = desk.insist(() -> schedule(desk));
            assertThat(scheduled.status()).as(when + ": " + scheduled.body()).isEqualTo(200);
        }
        awaitPublished(desk);
        Answer end = state(desk);
        assertThat(end.text("state")).as(when + ": " + end.body()).isEqualTo("PUBLISHED");
        assertThat(isDone(tables, when)).as(when).isTrue();
    }
}

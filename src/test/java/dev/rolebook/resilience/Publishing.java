package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.resilience.Desk.Answer;

/** A change set is published, by somebody who asks under an Idempotency-Key. */
final class Publishing implements Work {

    private static final int HALF = 20;

    private final Skills skills;
    private final String word;
    private String set = "";

    Publishing(int round) {
        this.skills = new Skills("publish", round, HALF);
        this.word = "publish-" + round;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void prepare(Desk desk) {
        set = desk.draft(skills.yaml());
    }

    @Override
    public void run(Desk desk) {
        ask(desk);
    }

    private Answer ask(Desk desk) {
        return desk.post(Desk.SETS + set + "/publish", "application/json", "", "Idempotency-Key", word);
    }

    @Override
    public boolean isDone(Tables tables, String when) {
        boolean done = skills.arePublished(tables, when);
        assertThat(publications(tables)).as(when).isEqualTo(done ? 1 : 0);
        return done;
    }

    @Override
    public void finish(Desk desk, Tables tables, String when) {
        Answer answer = desk.insist(() -> ask(desk));
        assertThat(answer.status()).as(when + ": " + answer.body()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("PUBLISHED");
        assertThat(isDone(tables, when)).as(when).isTrue();
    }

    private long publications(Tables tables) {
        return tables.number("select count(*) from publication where change_set_id = '" + set + "'");
    }
}

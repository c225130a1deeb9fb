package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.resilience.Desk.Answer;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Documents are sent as a file, and what differs is published. */
final class Importing implements Work {

    private static final int HALF = 150;

    /** What was taken on, and has not ended. */
    private static final String WORKED_OFF =
            "select count(*) from content_import where state in ('READING', 'CHECKING', 'APPLYING')";

    private final Skills skills;

    Importing(int round) {
        this.skills = new Skills("import", round, HALF);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void prepare(Desk desk) {
        // It starts from nothing but the file.
    }

    @Override
    public void run(Desk desk) {
        Answer sent = desk.importing(skills.yaml(), true);
        if (sent.status() == 202) {
            desk.awaitImport(sent.text("id"));
        }
    }

    @Override
    public boolean isDone(Tables tables, String when) {
        return skills.arePublished(tables, when);
    }

    /** Whether it was taken on, and waits for somebody to go on with it. */
    static boolean waits(Tables tables) {
        return tables.number(WORKED_OFF) > 0;
    }

    @Override
    public void finish(Desk desk, Tables tables, String when) {
        boolean taken = waits(tables);
        Awaitility.await("what was taken on goes on by itself, " + when)
                .atMost(Duration.ofSeconds(90))
                .until(() -> !waits(tables));
        assertThat(tables.column("select failure from content_import where state in ('FAILED', 'REFUSED')"))
                .as(when)
                .isEmpty();
        boolean done = isDone(tables, when);
        assertThat(done || !taken).as(when).isTrue();
        String ids = skills.ids(tables);
        String lasting = skills.lastingIds(tables);
        Answer again = desk.insist(() -> desk.importing(skills.yaml(), true));
        assertThat(again.status()).as(when + ": " + again.body()).isEqualTo(202);
        Answer ended = desk.awaitImport(again.text("id"));
        assertThat(isDone(tables, when)).as(when).isTrue();
        if (!lasting.isEmpty()) {
            assertThat(skills.lastingIds(tables)).as(when).isEqualTo(lasting);
        }
        if (done) {
            assertThat(ended.text("changeSet")).as(when).isEqualTo("null");
            assertThat(skills.ids(tables)).as(when).isEqualTo(ids);
        }
    }
}

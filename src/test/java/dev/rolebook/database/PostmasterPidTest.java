package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostmasterPid.Holder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {

    @TempDir
    Path cluster;

    @Test
    void theNoteNamesProcessAndStart() {
        assertThat(PostmasterPid.parse(
                        List.of("4711", "/data/postgresql", "1763950000", "5432", "", "127.0.0.1", "ready")))
                .contains(new PostmasterPid(4711, Instant.ofEpochSecond(1763950000)));
    }

    @Test
    void aServerInSingleUserModeIsAServerToo() {
        assertThat(PostmasterPid.parse(List.of("-4711", "/data/postgresql", "1763950000")))
                .map(PostmasterPid::pid)
                .contains(4711L);
    }

    @Test
    void aNoteStillBeingWrittenSaysNothing() {
        assertThat(PostmasterPid.parse(List.of())).isEmpty();
        assertThat(PostmasterPid.parse(List.of("4711", "/data/postgresql"))).isEmpty();
        assertThat(PostmasterPid.parse(List.of("47x", "/data/postgresql", "now")))
                .isEmpty();
    }

    @Test
    void noNoteIsNoServer() throws IOException {
        assertThat(PostmasterPid.in(cluster)).isEmpty();
    }

    @Test
    void anotherProgramUnderTheSameNumberIsNeverTakenForTheServer() {
        PostmasterPid note = new PostmasterPid(ProcessHandle.current().pid(), Instant.now());
        assertThat(note.holder(cluster)).isEqualTo(Holder.ANOTHER_PROGRAM);
    }

    @Test
    void aProcessThatIsGoneIsLeftToPostgres() {
        assertThat(new PostmasterPid(Integer.MAX_VALUE, Instant.now()).holder(cluster))
                .isEqualTo(Holder.UNKNOWN);
    }
}

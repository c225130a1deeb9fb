package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    Path directory;

    @Test
    void theSecondIsToldWhoHoldsTheDirectory() throws IOException {
        Path file = directory.resolve("lock");
        DirectoryLock first = DirectoryLock.take(file);
        try {
            assertThatThrownBy(() -> DirectoryLock.take(file))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        } finally {
            first.close();
        }
    }

    @Test
    void aFileThatAKilledProcessLeftBehindIsNoLock() throws IOException {
        Path file = Files.writeString(directory.resolve("lock"), "4711");
        DirectoryLock.take(file).close();
        DirectoryLock.take(file).close();
    }
}

package dev.rolebook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewDirectoryIsForItsOwnerOnly() throws IOException {
        DataDirectory directory = DataDirectory.open(parent.resolve("deep/data"));
        assertThat(Files.getPosixFilePermissions(directory.root()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(directory.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void thePasswordIsMadeOnce() throws IOException {
        DataDirectory directory = DataDirectory.open(parent.resolve("data"));
        String password = Files.readString(directory.password());
        assertThat(password).hasSizeGreaterThan(32);
        assertThat(directory.password()).hasContent(password);
    }

    @Test
    void aDirectoryWithOtherFilesIsRefusedAndLeftAsItWas() throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> DataDirectory.open(parent))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("holds other files")
                .hasMessageContaining(parent.toString());
        assertThat(parent).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
    }

    @Test
    void theDataOfAnotherServerIsRefused() throws IOException {
        Files.writeString(parent.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> DataDirectory.open(parent))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("belongs to another PostgreSQL server");
    }

    @Test
    void aVolumeOfItsOwnCountsAsEmpty() throws IOException {
        Files.createDirectory(parent.resolve("lost+found"));
        assertThat(DataDirectory.open(parent).root()).isEqualTo(parent);
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("data"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The data directory %s is a file.", file);
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneSentence() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void onlyWhatWasNeverFinishedIsRemoved() throws IOException {
        DataDirectory directory = DataDirectory.open(parent);
        Path killed = directory.unfinished(directory.cluster());
        Files.writeString(Files.createDirectory(killed.resolve("base")).resolve("1"), "half");
        directory.finish(directory.unfinished(directory.cluster()), directory.cluster());
        directory.removeUnfinished();
        assertThat(killed).doesNotExist();
        assertThat(directory.cluster()).isDirectory();
    }
}

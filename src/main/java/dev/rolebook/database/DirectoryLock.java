package dev.rolebook.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One Rolebook a data directory. The operating system holds the lock, not the file's existence, so
 * it ends with the process, however the process ends.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new StartFailure(
                    ("The data directory %s is in use by another Rolebook%s: stop it, or give this one its own"
                                    + " with rolebook.database.directory.")
                            .formatted(file.getParent(), holder(file)));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
        return new DirectoryLock(channel);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** For people only: whoever holds the lock wrote its process id. */
    private static String holder(Path file) {
        try {
            String pid = Files.readString(file, US_ASCII);
            return pid.matches("\\d+") ? " (process " + pid + ")" : "";
        } catch (IOException lockedForReadingToo) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

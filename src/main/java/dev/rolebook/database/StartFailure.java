package dev.rolebook.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why Rolebook cannot start, in one sentence for the person who started it. Nobody needs its stack. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        super(sentence, null, false, false);
    }

    /** The data directory refuses what must be written: rights, room, a read-only disk. */
    static StartFailure cannotWrite(Path directory, IOException cause) {
        return new StartFailure("The data directory %s cannot be written: %s.".formatted(directory, reason(cause)));
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}

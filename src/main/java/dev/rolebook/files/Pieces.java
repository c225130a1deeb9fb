package dev.rolebook.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes an upload apart, one piece after another, never holding more than one. */
public interface Pieces extends AutoCloseable {

    /** The longest document, in bytes. Nobody writes a page as long. */
    int LONGEST_DOCUMENT = 1024 * 1024;

    /** The next piece; null at the end. */
    @Nullable Piece next() throws IOException;

    @Override
    void close() throws IOException;
}

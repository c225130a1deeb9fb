package dev.rolebook.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, as bytes; of one that is too long no more than shows that. */
final class Lines implements Closeable {

    private final InputStream stream;
    private final int longest;
    private int number;

    /**
     * @param longest how many bytes of a line are kept
     */
    Lines(InputStream stream, int longest) {
        this.stream = new BufferedInputStream(stream, 64 * 1024);
        this.longest = longest;
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end; null at the end. One byte more than the longest says that there was more. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        for (int b = stream.read(); b >= 0; b = stream.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (line.size() <= longest) {
                line.write(b);
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

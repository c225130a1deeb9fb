package dev.rolebook.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers how a stream ends. An archive that was cut between two entries reads like a whole one; only
 * the record at its end says how many there are.
 */
final class ArchiveEnd extends FilterInputStream {

    /** The record, and a short comment behind it. */
    private static final int KEPT = 1024;

    private static final int RECORD = 22;
    private static final int ENTRIES = 10;

    private final byte[] last = new byte[KEPT];
    private long size;

    ArchiveEnd(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            last[(int) (size++ % KEPT)] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        for (int i = Math.max(0, n - KEPT); i < n; i++) {
            last[(int) ((size + i) % KEPT)] = into[offset + i];
        }
        size += Math.max(0, n);
        return n;
    }

    /** Reads to the end, and sees whether the archive has as many entries as it had. */
    boolean closes(long entries) throws IOException {
        byte[] rest = new byte[KEPT];
        while (read(rest, 0, KEPT) >= 0) {
            // only the end counts
        }
        for (long at = size - RECORD; at >= Math.max(0, size - KEPT); at--) {
            if (byteAt(at) == 'P' && byteAt(at + 1) == 'K' && byteAt(at + 2) == 5 && byteAt(at + 3) == 6) {
                // two bytes, of however many there are
                return (byteAt(at + ENTRIES) | byteAt(at + ENTRIES + 1) << 8) == (entries & 0xffff) || entries > 0xfffe;
            }
        }
        return false;
    }

    private int byteAt(long place) {
        return last[(int) (place % KEPT)] & 0xff;
    }
}

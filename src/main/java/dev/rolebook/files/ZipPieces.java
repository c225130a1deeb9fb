package dev.rolebook.files;

import dev.rolebook.files.Piece.Data;
import dev.rolebook.files.Piece.Skipped;
import dev.rolebook.files.Piece.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive in the layout of a library. It is read as it comes, and what it unpacks to is counted, not
 * believed: an archive of a few bytes may claim to be worth gigabytes.
 */
final class ZipPieces implements Pieces {

    /** Entries, directories included. */
    private static final int MOST_ENTRIES = 500_000;

    /** Bytes of all entries together, unpacked. */
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

    /** Bytes of one table. */
    private static final int LARGEST_TABLE = 32 * 1024 * 1024;

    /** Every archive begins so, and one inside another is none of ours. */
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final int mostEntries;
    private final long mostBytes;
    private final ArchiveEnd end;
    private final ZipInputStream archive;
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private boolean ended;

    ZipPieces(InputStream stream) {
        this(stream, MOST_ENTRIES, MOST_BYTES);
    }

    ZipPieces(InputStream stream, int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
        this.end = new ArchiveEnd(stream);
        this.archive = new ZipInputStream(end);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            ZipEntry entry = archive.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                count(entry.getName());
                entry = archive.getNextEntry();
            }
            if (entry == null) {
                ended = true;
                return end.closes(names.size())
                        ? null
                        : Unread.of("upload.zip", "is not an archive, or not a whole one");
            }
            count(entry.getName());
            return piece(entry.getName());
        } catch (ZipException | IllegalArgumentException | EOFException e) {
            ended = true;
            return Unread.of("upload.zip", "cannot be unpacked any further: it is broken, or encrypted");
        } catch (TooLarge e) {
            ended = true;
            return Unread.of("upload.zip", e.said);
        }
    }

    private Piece piece(String name) throws IOException, TooLarge {
        if (!isPath(name)) {
            return Unread.of("upload.zip", "has an entry that is not a path inside it: " + Unread.shown(name));
        }
        return switch (Layout.of(name)) {
            case DOCUMENT -> text(name);
            case DATA -> data(name);
            case MISPLACED -> Unread.of(name, "is not YAML, and stands where documents do");
            case OTHER -> {
                skip();
                yield new Skipped(name);
            }
        };
    }

    private Piece text(String name) throws IOException, TooLarge {
        byte[] content = read(LONGEST_DOCUMENT);
        if (content == null) {
            skip();
            return Unread.tooLong(name, 1);
        }
        if (isArchive(content)) {
            return Unread.of(name, "is an archive inside the archive");
        }
        return Utf8.text(content, content.length)
                .<Piece>map(text -> new Text(name, 1, text, false))
                .orElseGet(() -> Unread.noText(name, 1));
    }

    private Piece data(String name) throws IOException, TooLarge {
        byte[] content = read(LARGEST_TABLE);
        if (content == null) {
            skip();
            return Unread.of(name, "is longer than " + LARGEST_TABLE + " bytes");
        }
        return isArchive(content)
                ? Unread.of(name, "is an archive inside the archive")
                : new Data(name.substring(name.lastIndexOf('/') + 1), content);
    }

    private static boolean isArchive(byte[] content) {
        return content.length >= ARCHIVE.length
                && Arrays.equals(content, 0, ARCHIVE.length, ARCHIVE, 0, ARCHIVE.length);
    }

    private void count(String name) throws TooLarge {
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new TooLarge("has the entry " + Unread.shown(name) + " twice");
        } else if (names.size() > mostEntries) {
            throw new TooLarge("has more than " + mostEntries + " entries");
        }
    }

    /** The entry at hand; null if it is longer. */
    private byte @Nullable [] read(int longest) throws IOException, TooLarge {
        byte[] content = archive.readNBytes(longest + 1);
        took(content.length);
        return content.length > longest ? null : content;
    }

    private void skip() throws IOException, TooLarge {
        byte[] unwanted = new byte[64 * 1024];
        for (int n = archive.read(unwanted); n >= 0; n = archive.read(unwanted)) {
            took(n);
        }
    }

    private void took(int bytes) throws TooLarge {
        unpacked += bytes;
        if (unpacked > mostBytes) {
            throw new TooLarge("unpacks to more than " + mostBytes + " bytes");
        }
    }

    private static boolean isPath(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return false;
        }
        for (String step : name.split("/", -1)) {
            if (step.isEmpty()
                    || step.equals(".")
                    || step.equals("..")
                    || step.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** The archive is more than anybody can mean; the rest of it is not looked at. */
    private static final class TooLarge extends Exception {

        private final String said;

        TooLarge(String said) {
            super(said);
            this.said = said;
        }
    }
}

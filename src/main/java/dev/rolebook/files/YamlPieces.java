package dev.rolebook.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Many documents in one stream of YAML. A line that begins with three hyphens, or is three full stops,
 * ends a document wherever it stands (YAML 1.2, 9.1.2), so the stream is taken apart without reading it.
 */
final class YamlPieces implements Pieces {

    static final String FILE = "upload.yaml";

    private final Lines lines;

    /** What stands behind a marker, which ended the document before: it begins the next one. */
    private byte @Nullable [] begun;

    YamlPieces(InputStream stream) {
        this.lines = new Lines(stream, LONGEST_DOCUMENT);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int first = begun == null ? 0 : lines.number();
        boolean content = begun != null && add(begun, text);
        begun = null;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            boolean begins = isMarker(line, '-');
            if (begins || isMarker(line, '.')) {
                begun = begins ? behind(line) : null;
                if (content) {
                    return piece(text, first);
                }
                text.reset();
                first = begins ? lines.number() : 0;
                content = begun != null && add(begun, text);
                begun = null;
            } else {
                first = first == 0 ? lines.number() : first;
                content |= add(line, text);
            }
        }
        return content ? piece(text, first) : null;
    }

    /** Whether a line that is added to a text is more than blank, or a comment. */
    private static boolean add(byte[] line, ByteArrayOutputStream text) {
        if (text.size() <= LONGEST_DOCUMENT) {
            text.writeBytes(line);
            text.write('\n');
        }
        return hasContent(line);
    }

    /** A line whose marker is blank, so that all else stays in its place. */
    private static byte[] behind(byte[] line) {
        byte[] rest = line.clone();
        Arrays.fill(rest, 0, 3, (byte) ' ');
        return rest;
    }

    private static Piece piece(ByteArrayOutputStream text, int first) {
        if (text.size() > LONGEST_DOCUMENT) {
            return Unread.tooLong(FILE, first);
        }
        return Utf8.text(text.toByteArray(), text.size())
                .<Piece>map(yaml -> new Piece.Text(FILE, first, yaml, false))
                .orElseGet(() -> Unread.noText(FILE, first));
    }

    private static boolean isMarker(byte[] line, char sign) {
        boolean marked = line.length >= 3 && line[0] == sign && line[1] == sign && line[2] == sign;
        return marked && (line.length == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
    }

    private static boolean hasContent(byte[] line) {
        for (byte b : line) {
            if (b == '#') {
                return false;
            } else if (b != ' ' && b != '\t' && b != '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package dev.rolebook.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document a line, as JSON. */
final class NdjsonPieces implements Pieces {

    static final String FILE = "upload.ndjson";

    private final Lines lines;

    NdjsonPieces(InputStream stream) {
        this.lines = new Lines(stream, LONGEST_DOCUMENT);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        byte[] line = lines.next();
        while (line != null && isBlank(line)) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (line.length > LONGEST_DOCUMENT) {
            return Unread.tooLong(FILE, lines.number());
        }
        Optional<String> text = Utf8.text(line, line.length);
        int number = lines.number();
        return text.<Piece>map(json -> new Piece.Text(FILE, number, json, true))
                .orElseGet(() -> Unread.noText(FILE, number));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

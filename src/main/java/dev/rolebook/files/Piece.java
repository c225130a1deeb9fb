package dev.rolebook.files;

import dev.rolebook.document.Finding;

/** One thing in an upload, in the order in which it comes. */
public sealed interface Piece {

    /** The path in the archive, or the name of the stream. */
    String file();

    /**
     * What is to be one document.
     *
     * @param line the line of the file on which the text begins, from 1
     * @param isJson whether it is JSON; else it is YAML
     */
    record Text(String file, int line, String text, boolean isJson) implements Piece {}

    /** A whole table, which documents name by its digest. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed over at once
    record Data(String file, byte[] content) implements Piece {}

    /** What is neither a document nor a table. It is left out, and said to be. */
    record Skipped(String file) implements Piece {}

    /** What cannot be read at all. */
    record Unreadable(String file, Finding finding) implements Piece {}
}

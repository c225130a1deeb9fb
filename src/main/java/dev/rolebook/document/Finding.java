package dev.rolebook.document;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document.
 *
 * @param rule what the document is held to and breaks
 * @param severity what follows from that
 * @param file which text
 * @param pointer where in it, as a JSON Pointer
 * @param line the line of the text, from 1, where it is known
 * @param message what is wrong, and what would be right where that is known
 */
public record Finding(
        Rule rule,
        Severity severity,
        String file,
        String pointer,
        @Nullable Integer line,
        String message) {

    /** By document, then by place: the order in which findings are told. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** With the severity that the rule has by itself. */
    public Finding(Rule rule, String file, String pointer, @Nullable Integer line, String message) {
        this(rule, rule.severity(), file, pointer, line, message);
    }

    /** Whether nothing is published before it is mended. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same, with what follows from it here. */
    public Finding as(Severity here) {
        return new Finding(rule, here, file, pointer, line, message);
    }

    /** The same of a text that begins on a later line of its file. */
    public Finding from(int firstLine) {
        return line == null || firstLine == 1
                ? this
                : new Finding(rule, severity, file, pointer, line + firstLine - 1, message);
    }

    /** The same, where the text of the document is known after all. */
    public Finding at(Origin origin) {
        Finding there = origin.finding(rule, pointer, message);
        return new Finding(rule, severity, there.file, there.pointer, there.line, message);
    }

    @Override
    public String toString() {
        return file + (line == null ? "" : ":" + line) + " " + (pointer.isEmpty() ? "/" : pointer) + " " + message;
    }
}

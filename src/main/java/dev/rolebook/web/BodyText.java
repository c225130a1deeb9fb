package dev.rolebook.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sees that the text of a JSON or YAML body is text, escapes included. A parser takes U+0000, which the
 * database refuses, and half a surrogate pair, which is stored as a question mark.
 */
final class BodyText {

    private static final String NO_TEXT = "The body is not UTF-8, or holds U+0000.";

    private BodyText() {}

    static Optional<Problem> flaw(RoutingContext request) {
        Buffer body = request.body().buffer();
        String type = request.request().getHeader("Content-Type");
        if (type == null || body == null) {
            return Optional.empty();
        } else if (type.toLowerCase(Locale.ROOT).contains("json")) {
            return flaw(body.getBytes());
        }
        // What its escapes stand for, the reader of YAML sees.
        boolean yaml = type.toLowerCase(Locale.ROOT).contains("yaml");
        return yaml && !CanonicalPath.isText(body.getBytes()) ? refuse(NO_TEXT) : Optional.empty();
    }

    static Optional<Problem> flaw(byte[] body) {
        if (!CanonicalPath.isText(body)) {
            return refuse(NO_TEXT);
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                line++;
                lineStart = i + 1;
            } else if (body[i] == '\\') {
                int length = escapeLength(body, i);
                if (length == 0) {
                    return refuse("Line " + line + ", column " + (i - lineStart + 1)
                            + ": an escape of U+0000, or of half a surrogate pair.");
                }
                i += length - 1;
            }
        }
        return Optional.empty();
    }

    /** How many bytes an escape and its other half have; none, if it stands for no letter. */
    private static int escapeLength(byte[] body, int start) {
        int unit = unit(body, start);
        if (unit < 0) {
            return 2;
        } else if (unit == 0 || Character.isLowSurrogate((char) unit)) {
            return 0;
        } else if (Character.isHighSurrogate((char) unit)) {
            int second = unit(body, start + 6);
            return second >= 0 && Character.isLowSurrogate((char) second) ? 12 : 0;
        }
        return 6;
    }

    /** The code unit that {@code \}{@code uXXXX} stands for; negative, if there is none. */
    private static int unit(byte[] body, int start) {
        if (start + 6 > body.length || body[start] != '\\' || body[start + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = start + 2; i < start + 6; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private static Optional<Problem> refuse(String detail) {
        return Optional.of(Problem.of(ProblemType.INVALID_TEXT, detail)
                .with(List.of(Fault.atPointer("", "invalid-text", "not UTF-8 text without U+0000"))));
    }
}

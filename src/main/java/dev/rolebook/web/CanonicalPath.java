package dev.rolebook.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way in which a path is written: no empty or dot segments, no slash at its end, no path
 * parameters, no letter escaped that need not be. Two spellings of one URL would be two entries in
 * every cache, and two chances to get past a rule that goes by path.
 */
final class CanonicalPath {

    /** What stands for itself: unreserved letters; and what is structure, however it is written. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + "/;";

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private CanonicalPath() {}

    /**
     * Whether nothing in a request target needs a closer look: most have no escape, no empty segment and
     * no segment that begins with a dot.
     */
    static boolean isPlain(String target, String path) {
        boolean slashAtEnd = path.length() > 1 && path.endsWith("/");
        return Letters.OF_PLAIN_URLS.make(target) && !slashAtEnd && !path.contains("//") && !path.contains("/.");
    }

    /** The canonical spelling of a raw path; it is the path itself, if that is canonical. */
    static String of(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String part : unescaped(path).split("/", -1)) {
            int parameters = part.indexOf(';');
            String segment = parameters < 0 ? part : part.substring(0, parameters);
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    /** With nothing escaped that may stand for itself, slashes and semicolons included: they are structure. */
    private static String unescaped(String path) {
        return ESCAPE.matcher(path).replaceAll(escape -> {
            int octet = Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(
                    PLAIN.indexOf(octet) >= 0
                            ? String.valueOf((char) octet)
                            : escape.group().toUpperCase(Locale.ROOT));
        });
    }

    /** What makes a raw path or query something other than text, if anything does. */
    static Optional<ProblemType> flaw(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) <= ' ' || raw.charAt(i) >= 0x7f) {
                return Optional.of(ProblemType.INVALID_TEXT);
            }
        }
        if (BROKEN_ESCAPE.matcher(raw).find()) {
            return Optional.of(ProblemType.MALFORMED_REQUEST);
        }
        return isText(octets(raw)) ? Optional.empty() : Optional.of(ProblemType.INVALID_TEXT);
    }

    /** Whether octets are UTF-8, strictly, without U+0000. */
    static boolean isText(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString()
                            .indexOf(0)
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] octets(String raw) {
        return ESCAPE.matcher(raw)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

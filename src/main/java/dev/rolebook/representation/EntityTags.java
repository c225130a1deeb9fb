package dev.rolebook.representation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Strong entity tags: a digest of the content, and, where the content is coded, the coding. */
final class EntityTags {

    /** An entity tag in a list of them; its opaque part may hold commas. */
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\x{10FFFF}]*\")");

    private static final int HASH_BYTES = 16;

    private EntityTags() {}

    /** The digest of some content. */
    static String hash(byte[] content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Digest.SHA_256.of(content), HASH_BYTES));
    }

    static String of(String hash, ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? '"' + hash + '"' : '"' + hash + '-' + coding.token() + '"';
    }

    static String of(String content) {
        return of(hash(content.getBytes(StandardCharsets.UTF_8)), ContentCoding.IDENTITY);
    }

    /** Whether a list of tags names one of these contents in any coding: who has read it has read it, however sent. */
    static boolean nameContent(@Nullable String list, String content) {
        String hash = hash(content.getBytes(StandardCharsets.UTF_8));
        return list != null
                && (list.strip().equals("*")
                        || Stream.of(ContentCoding.values())
                                .map(coding -> of(hash, coding))
                                .anyMatch(tag -> matches(list, tag, true)));
    }

    /**
     * Whether a list of tags names one.
     *
     * @param strongly whether a weak tag names nothing
     */
    static boolean matches(String list, String tag, boolean strongly) {
        return list.strip().equals("*")
                || TAG.matcher(list)
                        .results()
                        .filter(found -> !strongly || found.group(1) == null)
                        .map((MatchResult found) -> found.group(2))
                        .anyMatch(tag::equals);
    }
}

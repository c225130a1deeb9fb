package dev.rolebook.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** How pages look: one stylesheet, inline, so that a page is whole in itself. */
public final class Stylesheet {

    /** The media type of pages. */
    public static final String HTML = "text/html;charset=UTF-8";

    /** The text between the tags of the style element. */
    public static final String TEXT = read();

    private static final String POLICY = "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors %s";

    private Stylesheet() {}

    /**
     * A content security policy that allows a page this stylesheet and nothing else.
     *
     * @param ancestors who may show the page in a frame: {@code *} or {@code 'none'}
     */
    public static String policy(String ancestors) {
        return POLICY.formatted(hash(), ancestors);
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read() {
        try (InputStream file = Stylesheet.class.getResourceAsStream("/pages/page.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

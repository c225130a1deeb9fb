package dev.rolebook.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder sends it: {@code rb_<id>_<secret>}. By the id it is found; the secret is
 * known to its holder alone, and never written anywhere.
 */
public record Credential(String id, String secret) {

    /** What every key begins with, and no token of another issuer. */
    static final String PREFIX = "rb_";

    /** A secret that somebody thought of is at least as long as 24 random bytes in hexadecimal. */
    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{12})_([A-Za-z0-9]{32,128})");

    private static final Pattern SHOWN = Pattern.compile(PREFIX + "([a-z0-9]{12})");

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int OF_IDS = 36;
    private static final int ID_LENGTH = 12;

    /** As hard to guess as 256 bits. */
    private static final int SECRET_LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has had before. */
    static Credential random() {
        return new Credential(word(ID_LENGTH, OF_IDS), word(SECRET_LENGTH, LETTERS.length()));
    }

    private static String word(int length, int letters) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(letters)));
        }
        return word.toString();
    }

    /** What has the form of a key. */
    public static Optional<Credential> parse(String text) {
        Matcher key = FORM.matcher(text);
        return key.matches() ? Optional.of(new Credential(key.group(1), key.group(2))) : Optional.empty();
    }

    /** The id of a key, of which the public half is shown. */
    static Optional<String> idOf(String shown) {
        Matcher half = SHOWN.matcher(shown);
        return half.matches() ? Optional.of(half.group(1)) : Optional.empty();
    }

    /** The whole key: for its holder's eyes only. */
    public String text() {
        return shown() + "_" + secret;
    }

    /** The public half: {@code rb_4k7qz1m9x2ab}. */
    public String shown() {
        return shown(id);
    }

    static String shown(String id) {
        return PREFIX + id;
    }

    /** What is kept of the whole key. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whatever prints this, the secret is not in it. */
    @Override
    public String toString() {
        return shown();
    }
}

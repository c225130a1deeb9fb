package dev.rolebook.representation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digests of content: for entity tags, and for who asks with Want-Repr-Digest (RFC 9530). */
public enum Digest {
    SHA_256("sha-256", "SHA-256"),
    SHA_512("sha-512", "SHA-512");

    /** A dictionary of whole numbers, one member of which is the algorithm's name and its weight. */
    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=(\\d{1,2})\\s*(?:,|$)");

    private final String token;
    private final String algorithm;

    Digest(String token, String algorithm) {
        this.token = token;
        this.algorithm = algorithm;
    }

    byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** The value of Repr-Digest: {@code sha-256=:base64:}. */
    String field(byte[] content) {
        return token + "=:" + Base64.getEncoder().encodeToString(of(content)) + ":";
    }

    /** The one that a client would rather have; empty if it wants none of these, or cannot be understood. */
    static Optional<Digest> wanted(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        Digest best = null;
        int most = 0;
        Matcher member = MEMBER.matcher(field);
        int end = 0;
        while (end < field.length()) {
            if (!member.find(end) || member.start() != end) {
                return Optional.empty();
            }
            int weight = Integer.parseInt(member.group(2));
            Digest named = named(member.group(1));
            if (weight > 10) {
                return Optional.empty();
            } else if (named != null && weight > most) {
                best = named;
                most = weight;
            }
            end = member.end();
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Digest named(String token) {
        for (Digest digest : values()) {
            if (digest.token.equals(token)) {
                return digest;
            }
        }
        return null;
    }
}

package dev.rolebook.preview;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Leave to see one change set for a while, as text that only we can write. Nobody has to keep it. */
@ApplicationScoped
class PreviewToken {

    /** By this, people and programs that look for secrets know what it is. */
    static final String PREFIX = "rbp_";

    private static final int PAYLOAD = 2 * Long.BYTES + 2 * Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final long NOTHING = Long.MIN_VALUE;

    private final SigningKeys keys;

    PreviewToken(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * What a token lets its holder see.
     *
     * @param asOf with everything that is scheduled until then; null for nothing beside the change set
     */
    record Leave(
            UUID changeSet, Instant expiresAt, @Nullable Instant asOf) {

        /**
         * Demands that it has not ended.
         *
         * @param now by the clock of the database
         */
        void demand(Instant now) {
            if (!now.isBefore(expiresAt)) {
                throw invalid("It ended at " + expiresAt + ".");
            }
        }
    }

    String write(Leave leave) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(leave.changeSet().getMostSignificantBits())
                .putLong(leave.changeSet().getLeastSignificantBits())
                .putLong(leave.expiresAt().getEpochSecond())
                .putLong(leave.asOf() == null ? NOTHING : leave.asOf().getEpochSecond())
                .array();
        byte[] whole = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(sign(payload), 0, whole, PAYLOAD, SIGNATURE);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What a token of ours lets its holder see; that it has not ended remains to be demanded. */
    Leave read(String token) {
        byte[] whole = decoded(token);
        if (whole.length != PAYLOAD + SIGNATURE
                || !MessageDigest.isEqual(
                        sign(Arrays.copyOf(whole, PAYLOAD)), Arrays.copyOfRange(whole, PAYLOAD, whole.length))) {
            throw invalid("It is none of ours.");
        }
        ByteBuffer payload = ByteBuffer.wrap(whole);
        UUID changeSet = new UUID(payload.getLong(), payload.getLong());
        Instant expiresAt = Instant.ofEpochSecond(payload.getLong());
        long asOf = payload.getLong();
        return new Leave(changeSet, expiresAt, asOf == NOTHING ? null : Instant.ofEpochSecond(asOf));
    }

    static Problem invalid(String why) {
        return Problem.of(ProblemType.INVALID_PREVIEW, "The token does not let you see this preview. " + why);
    }

    private static byte[] decoded(String token) {
        try {
            return token.startsWith(PREFIX)
                    ? Base64.getUrlDecoder().decode(token.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.named("preview"));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

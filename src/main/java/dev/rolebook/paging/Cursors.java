package dev.rolebook.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.SigningKeys;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Positions in lists as clients hold them. They are signed, with the list that they belong to, so
 * that no value from outside ever becomes part of a query's condition.
 */
@ApplicationScoped
@Unremovable // a listing looks it up
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final SigningKeys keys;

    Cursors(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * A place between two items.
     *
     * @param backward whether the page ends here, instead of beginning here
     * @param values the sort keys of the item at this place; empty for the list's own end
     */
    public record Position(boolean backward, List<String> values) {}

    public String write(String list, Position position) {
        byte[] text = payload(position);
        byte[] signature = sign(list, text);
        byte[] whole = Arrays.copyOf(signature, signature.length + text.length);
        System.arraycopy(text, 0, whole, signature.length, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    public Position read(String list, String cursor) {
        return decoded(cursor)
                .filter(whole -> whole.length > SIGNATURE_BYTES)
                .filter(whole -> MessageDigest.isEqual(
                        Arrays.copyOf(whole, SIGNATURE_BYTES),
                        sign(list, Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length))))
                .map(whole -> position(Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length)))
                .orElseThrow(Cursors::invalid);
    }

    private static Problem invalid() {
        return Problem.of(ProblemType.INVALID_CURSOR, "The cursor is not one of this list.")
                .with(List.of(Fault.ofParameter("cursor", "invalid-cursor", "not a cursor of this list")));
    }

    /** The bytes of a cursor, in the one way in which they are written. */
    private static Optional<byte[]> decoded(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // The last letter has bits that mean nothing; only zeros are ours.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.named("cursor"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(text);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] payload(Position position) {
        @Nullable String[] words = new String[position.values().size() + 1];
        words[0] = position.backward() ? "before" : "after";
        for (int i = 1; i < words.length; i++) {
            words[i] = position.values().get(i - 1);
        }
        try {
            return JSON.writeValueAsBytes(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }

    private static Position position(byte[] payload) {
        try {
            List<String> words = JSON.readValue(new String(payload, StandardCharsets.UTF_8), WORDS);
            return new Position("before".equals(words.get(0)), List.copyOf(words.subList(1, words.size())));
        } catch (JsonProcessingException e) {
            throw invalid();
        }
    }
}

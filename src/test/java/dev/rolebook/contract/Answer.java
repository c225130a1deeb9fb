package dev.rolebook.contract;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What came back for a request, whoever sent it.
 *
 * @param target what was asked for, from the root: the path as it was sent, and its query if it had one
 * @param headers by name, in whatever case
 * @param body as text, without a content coding
 */
public record Answer(String method, String target, int status, Map<String, List<String>> headers, String body) {

    public Answer {
        Map<String, List<String>> whateverCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        whateverCase.putAll(headers);
        headers = whateverCase;
    }

    /** An answer as it was sent: a content coding is undone. */
    public static Answer of(String method, String target, int status, Map<String, List<String>> headers, byte[] sent) {
        Answer coded = new Answer(method, target, status, headers, "");
        String coding = sent.length == 0 ? "" : coded.header("Content-Encoding").orElse("");
        try {
            byte[] body = switch (coding) {
                // REST Assured undoes this one itself, and leaves the field.
                case "gzip" ->
                    !isGzip(sent) ? sent : new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
                case "br" -> {
                    Brotli4jLoader.ensureAvailability();
                    yield Decoder.decompress(sent).getDecompressedData();
                }
                default -> sent;
            };
            return new Answer(method, target, status, headers, new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(coded + " is not " + coding, e);
        }
    }

    private static boolean isGzip(byte[] sent) {
        return sent.length > 1 && sent[0] == 0x1f && sent[1] == (byte) 0x8b;
    }

    String path() {
        return target.split("[?#]", 2)[0];
    }

    boolean isRefusal() {
        return status >= 400;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Type and subtype, in lower case; empty if the answer does not say. */
    String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public String toString() {
        return method + " " + target + " → " + status + " " + mediaType();
    }
}

package dev.rolebook.representation;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** How bytes are compressed on their way (RFC 9110, 8.4.1); the service's own preference first. */
public enum ContentCoding {
    BR {
        @Override
        byte[] encode(byte[] content) throws IOException {
            return Encoder.compress(content, QUALITY);
        }

        @Override
        boolean isAvailable() {
            // A native library, which not every platform has.
            return Brotli4jLoader.isAvailable();
        }
    },
    GZIP {
        @Override
        byte[] encode(byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
            return bytes.toByteArray();
        }
    },
    IDENTITY {
        @Override
        byte[] encode(byte[] content) {
            return content;
        }
    };

    /** As fast as gzip, and smaller. */
    private static final Encoder.Parameters QUALITY = Encoder.Parameters.create(5);

    private static final List<ContentCoding> AVAILABLE =
            Stream.of(values()).filter(ContentCoding::isAvailable).toList();

    /** Those that this platform has, the preferred first. */
    static List<ContentCoding> available() {
        return AVAILABLE;
    }

    private final String token = name().toLowerCase(Locale.ROOT);

    /** As it is written in header fields: {@code br}. */
    String token() {
        return token;
    }

    abstract byte[] encode(byte[] content) throws IOException;

    boolean isAvailable() {
        return true;
    }

    final byte[] of(byte[] content) {
        try {
            return encode(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

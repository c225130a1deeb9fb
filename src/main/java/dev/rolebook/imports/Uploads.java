package dev.rolebook.imports;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.StreamedBody;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.Session;

/** Uploads, kept in the database in chunks as they come: any replica can read them, none holds one whole. */
@ApplicationScoped
class Uploads implements StreamedBody {

    private static final int CHUNK = 1024 * 1024;

    private final EntityManager entityManager;
    private final Clock clock;
    private final long limit;
    private final Duration longest;

    Uploads(EntityManager entityManager, Clock clock, ImportConfig config) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.limit = config.uploadBytes();
        this.longest = config.uploadTime();
    }

    @Override
    public String path() {
        return ImportResource.PATH;
    }

    @Override
    public long limit() {
        return limit;
    }

    /**
     * Keeps a body that is coming in. Each chunk is safe once it is taken.
     *
     * @return its SHA-256
     */
    byte[] receive(UUID id, InputStream body) {
        MessageDigest digest = sha256();
        Instant end = clock.instant().plus(longest);
        byte[] buffer = new byte[CHUNK];
        long received = 0;
        try {
            for (int position = 0; ; position++) {
                // One byte more than there may be says that there is more.
                int wanted = (int) Math.min(CHUNK, limit - received + 1);
                int length = body.readNBytes(buffer, 0, wanted);
                received += length;
                if (received > limit) {
                    throw tooLarge();
                } else if (clock.instant().isAfter(end)) {
                    throw Problem.of(
                                    ProblemType.MALFORMED_REQUEST,
                                    "The body has not come to its end within " + longest.toSeconds() + " seconds.")
                            .with("Connection", "close");
                }
                if (length > 0) {
                    digest.update(buffer, 0, length);
                    keep(id, position, Arrays.copyOf(buffer, length));
                }
                if (length < wanted) {
                    return digest.digest();
                }
            }
        } catch (IOException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body breaks off.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void keep(UUID id, int position, byte[] chunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager
                    .createNativeQuery("insert into content_import_chunk values (:id, :position, :content)")
                    .setParameter("id", id)
                    .setParameter("position", position)
                    .setParameter("content", chunk)
                    .executeUpdate();
            entityManager
                    .createNativeQuery(
                            "update content_import set bytes = bytes + :more, updated_at = now() where id = :id")
                    .setParameter("id", id)
                    .setParameter("more", chunk.length)
                    .executeUpdate();
        });
    }

    /** What was uploaded, from its beginning. */
    InputStream open(UUID id) {
        return new InputStream() {
            private byte[] chunk = new byte[0];
            private int at;
            private int position;

            @Override
            public int read() {
                return more() ? chunk[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (length == 0) {
                    return 0;
                } else if (!more()) {
                    return -1;
                }
                int some = Math.min(length, chunk.length - at);
                System.arraycopy(chunk, at, into, offset, some);
                at += some;
                return some;
            }

            private boolean more() {
                if (at == chunk.length) {
                    chunk = chunk(id, position++);
                    at = 0;
                }
                return chunk.length > 0;
            }
        };
    }

    /** A chunk; an empty one past the last. */
    private byte[] chunk(UUID id, int position) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select content from content_import_chunk where import_id = :id and position = :position",
                                byte[].class)
                        .setParameter("id", id)
                        .setParameter("position", position)
                        .uniqueResultOptional()
                        .orElse(new byte[0]));
    }
}

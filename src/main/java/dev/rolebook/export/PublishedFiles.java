package dev.rolebook.export;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DataFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is published, read from one snapshot, some documents at a time; a statement for each time. */
@ApplicationScoped
class PublishedFiles {

    private static final int TOGETHER = 500;

    /** Seconds. As long as somebody may take what is sent. */
    private static final int LONGEST = 3_600;

    private static final String NEXT = """
            select d.id, d.language, d.slug, cast(d.body as text), d.updated_at
            from document d
            where d.kind = :kind and (d.language, d.slug) > (:language, cast(:slug as text) collate "C")
            order by d.language, d.slug
            limit :most
            """;

    private final Session session;

    PublishedFiles(Session session) {
        this.session = session;
    }

    /**
     * A document.
     *
     * @param body its canonical JSON
     */
    record PublishedDocument(UUID id, Kind kind, String language, String slug, String body, Instant updatedAt) {}

    /** Takes some documents, and sends them. */
    interface Sending {

        void send(List<PublishedDocument> documents) throws IOException;
    }

    /** Reads all documents of some kinds, in the order in which they can name each other. */
    void read(Set<Kind> kinds, Sending sending) throws IOException {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
                session.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                        .executeUpdate();
                new TreeSet<>(kinds).forEach(kind -> read(kind, sending));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Kind kind, Sending sending) {
        PublishedDocument last = null;
        do {
            List<PublishedDocument> next = next(kind, last);
            last = next.size() < TOGETHER ? null : next.get(next.size() - 1);
            try {
                sending.send(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            session.clear();
        } while (last != null);
    }

    private List<PublishedDocument> next(Kind kind, @Nullable PublishedDocument last) {
        List<PublishedDocument> next = new ArrayList<>();
        session.createNativeQuery(NEXT, Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("language", last == null ? "" : last.language())
                .setParameter("slug", last == null ? "" : last.slug())
                .setParameter("most", TOGETHER)
                .getResultList()
                .forEach(row -> next.add(new PublishedDocument(
                        (UUID) row[0], kind, (String) row[1], (String) row[2], (String) row[3], instant(row[4]))));
        return next;
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    /** A table that a document names, of the same snapshot. */
    byte[] table(String sha256) {
        DataFile file = DataFile.findById(sha256);
        return file.content;
    }
}

package dev.rolebook.publishing;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.Instant;

/**
 * What the current transaction has read of what is published. An answer's version is that of the
 * newest document that was read to compose it, so no view has to remember to count one.
 */
@TransactionScoped
public class Reading implements Serializable {

    private long version;
    private Instant updatedAt = Instant.EPOCH;

    void saw(long documentVersion, Instant documentUpdatedAt) {
        if (documentVersion > version) {
            version = documentVersion;
            updatedAt = documentUpdatedAt;
        }
    }

    /** The answer depends on what a publication changed, although nothing of it is read. */
    public void saw(Publication publication) {
        saw(publication.number, publication.publishedAt);
    }

    /**
     * How new an answer about one document is, now that everything it shows has been read. Counts the
     * documents that named it and no longer do.
     */
    public Freshness of(Published root) {
        saw(root.version, root.updatedAt);
        saw(root.relatedVersion, root.relatedAt);
        return new Freshness(version, updatedAt);
    }

    /**
     * How new an answer is.
     *
     * @param version the number of the last publication that changed anything in it
     * @param updatedAt the time of that publication
     */
    public record Freshness(long version, Instant updatedAt) {}
}

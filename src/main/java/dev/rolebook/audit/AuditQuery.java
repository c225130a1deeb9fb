package dev.rolebook.audit;

import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which writes are listed. */
public class AuditQuery extends PageRequest {

    private static final Listing<AuditEntry> ALL =
            Listing.of(AuditEntry.class, "e").orderedBy(SortKey.desc("e.number", Long.class, entry -> entry.number));

    @QueryParam("author")
    @Parameter(description = "Only what this author has done, exactly as the audit has the name.")
    public @Nullable String author;

    @QueryParam("key")
    @Parameter(description = "Only what was done with this key, by its shown part.")
    public @Nullable String key;

    @QueryParam("operation")
    @Parameter(description = "Only this operation, by its id in this document.")
    public @Nullable String operation;

    @QueryParam("since")
    @Parameter(description = "Only what was done at this instant or later.")
    public @Nullable Instant since;

    @QueryParam("until")
    @Parameter(description = "Only what was done before this instant.")
    public @Nullable Instant until;

    Listing<AuditEntry> listing() {
        return ALL.whereGiven("e.author = :author", "author", author)
                .whereGiven("e.authorKey = :key", "key", key)
                .whereGiven("e.operation = :operation", "operation", operation)
                .whereGiven("e.doneAt >= :since", "since", since)
                .whereGiven("e.doneAt < :until", "until", until);
    }
}

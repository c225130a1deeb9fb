package dev.rolebook.history;

import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Publication;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which publications are listed. */
public class PublicationQuery extends PageRequest {

    @QueryParam("author")
    @Parameter(description = "Only those of this author, exactly as the log has the name.")
    public @Nullable String author;

    @QueryParam("since")
    @Parameter(description = "Only those of this instant or later.")
    public @Nullable Instant since;

    @QueryParam("until")
    @Parameter(description = "Only those before this instant.")
    public @Nullable Instant until;

    Listing<Publication> listing() {
        return Listing.of(Publication.class, "p")
                .whereGiven("p.author = :author", "author", author)
                .whereGiven("p.publishedAt >= :since", "since", since)
                .whereGiven("p.publishedAt < :until", "until", until)
                .orderedBy(SortKey.desc("p.number", Long.class, publication -> publication.number));
    }
}

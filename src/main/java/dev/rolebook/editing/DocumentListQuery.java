package dev.rolebook.editing;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.DocumentHead;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which published documents are listed. */
public class DocumentListQuery extends PageRequest {

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only those of one of these kinds.")
    public List<Kind> kind = List.of();

    @QueryParam("language")
    @Parameter(description = "Only those in this language, BCP 47.")
    public @Nullable String language;

    @QueryParam("updatedSince")
    @Parameter(description = "Only what changed at this instant or later.")
    public @Nullable Instant updatedSince;

    Listing<DocumentHead> listing() {
        return Listing.of(DocumentHead.class, "d")
                .whereAny("d.kind in :kind", "kind", kind)
                .whereGiven("d.language = :language", "language", language)
                .whereGiven("d.updatedAt >= :updatedSince", "updatedSince", updatedSince)
                .orderedBy(
                        SortKey.asc("d.kind", Kind.class, head -> head.kind),
                        SortKey.asc("d.language", String.class, head -> head.language),
                        SortKey.asc("d.slug", String.class, head -> head.slug));
    }
}

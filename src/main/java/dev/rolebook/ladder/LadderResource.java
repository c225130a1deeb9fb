package dev.rolebook.ladder;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.source.Citation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Ladders. */
@Path("/v1/ladders")
@Tag(name = "Ladders")
@PermitAll
@PublishedRead
public class LadderResource {

    private static final Listing<Ladder> BY_SLUG = Listing.of(Ladder.class, "l")
            .fetching("join fetch l.roleFamily")
            .where(Published.inDefaultLanguage("l"), Published.DEFAULT_LANGUAGE)
            .orderedBy(SortKey.asc("l.slug", String.class, l -> l.slug), SortKey.asc("l.id", UUID.class, l -> l.id));

    private final Links links;
    private final Reading reading;
    private final Redirects redirects;

    public LadderResource(Links links, Reading reading, Redirects redirects) {
        this.links = links;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listLadders", summary = "All ladders, by slug")
    public Page<LadderSummary> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, ladder -> LadderSummary.of(ladder, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getLadder", summary = "One ladder with its rungs and moves")
    public LadderPage get(@RestPath String slug) {
        return Ladder.whole(slug).map(this::page).orElseThrow(() -> redirects.insteadOf(Kind.LADDER, slug));
    }

    private LadderPage page(Ladder ladder) {
        List<Citation> citations = Citation.of(List.of(ladder.id));
        return LadderPage.of(ladder, citations, links, reading.of(ladder));
    }
}

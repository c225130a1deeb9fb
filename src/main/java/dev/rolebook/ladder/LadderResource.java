package dev.rolebook.ladder;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.query.Names;
import dev.rolebook.source.Citation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Ladders. */
@Path("/v1/ladders")
@Tag(name = "Ladders")
@PermitAll
@PublishedRead
public class LadderResource {

    private final Links links;
    private final Names names;
    private final Reading reading;
    private final Redirects redirects;

    public LadderResource(Links links, Names names, Reading reading, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listLadders", summary = "All ladders, by slug")
    public Page<LadderSummary> list(@BeanParam LadderQuery query) {
        return query.listing(names).page(query, ladder -> LadderSummary.of(ladder, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getLadder", summary = "One ladder with its rungs and moves")
    public LadderPage get(@RestPath String slug) {
        return WholeLadder.named(slug).map(this::page).orElseThrow(() -> redirects.insteadOf(Kind.LADDER, slug));
    }

    private LadderPage page(WholeLadder whole) {
        List<Citation> citations = Citation.of(List.of(whole.ladder().id));
        return LadderPage.of(whole, citations, links, reading.of(whole.ladder()));
    }
}

package dev.rolebook.source;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.query.Names;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where facts come from. */
@Path("/v1/sources")
@Tag(name = "Sources")
@PermitAll
@PublishedRead
public class SourceResource {

    private final Links links;
    private final Names names;
    private final Redirects redirects;

    public SourceResource(Links links, Names names, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSources", summary = "All sources, by slug")
    public Page<SourceView> list(@BeanParam SourceQuery query) {
        return query.listing(names).page(query, source -> SourceView.of(source, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(@PathParam("slug") String slug) {
        return Source.bySlug(slug)
                .map(source -> SourceView.of(source, links))
                .orElseThrow(() -> redirects.insteadOf(Kind.SOURCE, slug));
    }
}

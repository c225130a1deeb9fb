package dev.rolebook.source;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Redirects;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where facts come from. */
@Path("/v1/sources")
@Tag(name = "Sources")
@PermitAll
@PublishedRead
public class SourceResource {

    private static final Listing<Source> BY_SLUG = Listing.of(Source.class, "s")
            .where(Published.inDefaultLanguage("s"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc("s.slug", String.class, source -> source.slug),
                    SortKey.asc("s.id", UUID.class, source -> source.id));

    private final Links links;
    private final Redirects redirects;

    public SourceResource(Links links, Redirects redirects) {
        this.links = links;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSources", summary = "All sources, by slug")
    public Page<SourceView> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, source -> SourceView.of(source, links));
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

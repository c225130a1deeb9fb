package dev.rolebook.hub;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The resources hub. */
@Path("/v1/resources")
@Tag(name = "Resources hub")
@PermitAll
@PublishedRead
public class ShelfResource {

    private final Links links;
    private final Names names;
    private final Redirects redirects;

    public ShelfResource(Links links, Names names, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listShelves", summary = "The hub: all shelves with everything on them, in order")
    public Page<ShelfView> list(@BeanParam ShelfQuery query) {
        return query.listing(names).page(query).mapAll(shelves -> {
            List<ShelfEntry> entries =
                    ShelfEntry.of(shelves.stream().map(shelf -> shelf.id).toList());
            return shelves.stream()
                    .map(shelf -> ShelfView.of(shelf, entries, links))
                    .toList();
        });
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getShelf", summary = "One shelf with everything on it")
    public ShelfView get(@RestPath String slug) {
        return Shelf.bySlug(slug)
                .map(shelf -> ShelfView.of(shelf, ShelfEntry.of(List.of(shelf.id)), links))
                .orElseThrow(() -> redirects.insteadOf(Kind.SHELF, slug));
    }
}

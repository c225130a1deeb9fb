package dev.rolebook.hub;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The resources hub. */
@Path("/v1/resources")
@Tag(name = "Resources hub")
@PermitAll
@PublishedRead
public class ShelfResource {

    private static final Listing<Shelf> IN_ORDER = Listing.of(Shelf.class, "s")
            .where(Published.inDefaultLanguage("s"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc("s.position", Integer.class, s -> s.position),
                    SortKey.asc("s.slug", String.class, s -> s.slug),
                    SortKey.asc("s.id", UUID.class, s -> s.id));

    private final Links links;
    private final Redirects redirects;

    public ShelfResource(Links links, Redirects redirects) {
        this.links = links;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listShelves", summary = "The hub: all shelves with everything on them, in order")
    public Page<ShelfView> list(@BeanParam PageRequest request) {
        return IN_ORDER.page(request).mapAll(shelves -> {
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
